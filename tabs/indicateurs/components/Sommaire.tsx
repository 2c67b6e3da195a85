import { Caption1, InfoLabel, Link, Subtitle1, Text } from '@fluentui/react-components';
import type { LigneDIndicateur, Synthese } from '../../../core/indicateurs/synthese.ts';
import cadre from '../../commun/page.module.css';
import { compterLesEtats, ETATS_COMPTES, type EtatCompte, idDAction } from '../form.ts';
import { SOMMAIRE } from '../textes.ts';
import { EtatIndicateur } from './EtatIndicateur.tsx';
import css from './indicateurs.module.css';

/** Where each action stands, and the way to it: what one reads before the numbers. */
export function Sommaire({ actions }: Pick<Synthese, 'actions'>) {
  return (
    <section className={css.section} aria-labelledby="sommaire">
      <Subtitle1 as="h2" id="sommaire" className={css.titre}>
        <InfoLabel
          weight="semibold"
          label={{ className: css.commeLeTitre, children: SOMMAIRE.titre }}
          info={SOMMAIRE.regle}
          infoButton={{ 'aria-label': SOMMAIRE.regleNom }}
        />
      </Subtitle1>
      <Etats lignes={actions.flatMap((a) => a.indicateurs)} />
      <ul className={css.sommaire}>
        {actions.map((action) => (
          <li key={action.id}>
            <Link as="button" className={css.versAction} onClick={() => allerA(idDAction(action.id))}>
              <Text>{[action.numero, action.titre].filter(Boolean).join('. ')}</Text>
            </Link>
            <Etats lignes={action.indicateurs} />
          </li>
        ))}
      </ul>
      <Caption1 className={cadre.discret}>{SOMMAIRE.types}</Caption1>
    </section>
  );
}

/** How many indicators at each state; a state that none has is not said. */
function Etats({ lignes }: { readonly lignes: readonly LigneDIndicateur[] }) {
  const comptes = compterLesEtats(lignes);
  return (
    <span className={css.etats}>
      {ETATS_COMPTES.filter((etat) => comptes[etat] > 0).map((etat) => (
        <Compte key={etat} etat={etat} n={comptes[etat]} />
      ))}
    </span>
  );
}

function Compte({ etat, n }: { readonly etat: EtatCompte; readonly n: number }) {
  const { un, des } = SOMMAIRE.etats[etat];
  const dit = `${n} ${n < 2 ? un : des}`;
  return etat === 'sans-etat' ? (
    <Caption1 className={cadre.discret}>{dit}</Caption1>
  ) : (
    <EtatIndicateur etat={etat}>{dit}</EtatIndicateur>
  );
}

/** The title of the action takes the focus, so that a keyboard goes on from there. */
function allerA(id: string): void {
  const titre = document.getElementById(id);
  titre?.scrollIntoView({ block: 'start' });
  titre?.focus({ preventScroll: true });
}
