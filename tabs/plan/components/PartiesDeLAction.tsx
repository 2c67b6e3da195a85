import { versFiche } from '../../../core/accueil/lien.ts';
import {
  CHAMPS_DE_FICHE_ACTION,
  type ChampDeLAction,
  champsDeLaPartie,
  PARTIES_DE_FICHE_ACTION,
  type PartieDeFicheAction,
} from '../../../core/champs/fiche-action.ts';
import type { Acteur } from '../../../core/droits/droits.ts';
import type { FicheAction } from '../../../core/lists/fiches-action.list.ts';
import { lireObjectifs } from '../../../core/plan/objectifs.ts';
import { enumeration } from '../../../core/textes/francais.ts';
import { LienDOnglet } from '../../commun/LienDOnglet.tsx';
import cadre from '../../commun/page.module.css';
import { useNomVu } from '../../commun/structures.ts';
import { FICHE } from '../textes.ts';
import css from './plan.module.css';

/** Said at the head of the page already. */
const EN_TETE: readonly ChampDeLAction[] = ['plan', 'axe', 'numero', 'titre', 'statut'];

/** All that was written of an action, part by part; what is empty is left out. */
export function PartiesDeLAction({
  fiche,
  acteur,
}: {
  readonly fiche: FicheAction;
  readonly acteur: Acteur | undefined;
}) {
  return PARTIES_DE_FICHE_ACTION.map((partie) => <Partie key={partie} partie={partie} fiche={fiche} acteur={acteur} />);
}

function Partie({
  partie,
  fiche,
  acteur,
}: {
  readonly partie: PartieDeFicheAction;
  readonly fiche: FicheAction;
  readonly acteur: Acteur | undefined;
}) {
  const champs = champsDeLaPartie(partie).filter((champ) => !EN_TETE.includes(champ) && estRempli(fiche[champ]));
  const liees =
    partie === 'Avec qui'
      ? ([
          [FICHE.porteuses, fiche.porteuses],
          [FICHE.partenaires, fiche.structuresPartenaires],
        ] as const)
      : [];
  const dites = liees.filter(([, ids]) => ids.length > 0);
  const nomVu = useNomVu(acteur);
  if (champs.length + dites.length === 0) return null;
  return (
    <section className={cadre.partie} aria-label={partie}>
      <h2 className={cadre.sousTitre}>{partie}</h2>
      <dl className={css.champ}>
        {champs.map((champ) => (
          <div key={champ} className={css.champ}>
            <dt>{CHAMPS_DE_FICHE_ACTION[champ].libelle}</dt>
            <dd>
              <Valeur champ={champ} fiche={fiche} />
            </dd>
          </div>
        ))}
        {dites.map(([nom, ids]) => (
          <div key={nom} className={css.champ}>
            <dt>{nom}</dt>
            <dd>
              <ul className={css.puces}>
                {ids.map((id) => (
                  <li key={id}>
                    <LienDOnglet vers={versFiche(id)}>{nomVu(id)}</LienDOnglet>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const estRempli = (valeur: string | readonly string[] | undefined): boolean =>
  valeur !== undefined && valeur.length > 0;

function Valeur({ champ, fiche }: { readonly champ: ChampDeLAction; readonly fiche: FicheAction }) {
  const valeur = fiche[champ];
  if (champ === 'objectifs')
    return (
      <ul className={css.puces}>
        {lireObjectifs(fiche.objectifs).map(({ titre, sous }) => (
          <li key={titre}>
            {titre}
            {sous.length === 0 ? null : (
              <ul className={css.puces}>
                {sous.map((s) => (
                  <li key={s}>{s}</li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    );
  if (valeur === undefined || typeof valeur === 'string') return <p className={css.texte}>{valeur}</p>;
  if (champ === 'publics' || champ === 'thematiques') return <p className={css.texte}>{enumeration([...valeur])}</p>;
  return (
    <ul className={css.puces}>
      {valeur.map((v) => (
        <li key={v}>{v}</li>
      ))}
    </ul>
  );
}
