import { Caption1, Text } from '@fluentui/react-components';
import { uniteDe } from '../../../core/indicateurs/definitions.ts';
import { direValeur } from '../../../core/indicateurs/dire-mesure.ts';
import type { ValeurSaisie } from '../../../core/indicateurs/saisir-valeur.ts';
import type { Indicateur } from '../../../core/lists/indicateurs.list.ts';
import { aujourdhui } from '../../../core/temps/heure-locale.ts';
import { moisLong } from '../../../core/textes/francais.ts';
import { Confirmation } from '../../commun/Confirmation.tsx';
import cadre from '../../commun/page.module.css';
import { useRelire, useSaisirValeur } from '../mutations.ts';
import css from './tenir.module.css';
import { VALEURS } from './textes.ts';

/** The values typed, the latest month first, each with what it was before. */
export function ValeursSaisies({ indicateur }: { readonly indicateur: Indicateur }) {
  const valeurs = indicateur.valeurs ?? [];
  return (
    <section className={cadre.partie} aria-label={VALEURS.histoire}>
      <h2 className={cadre.sousTitre}>{VALEURS.histoire}</h2>
      {valeurs.length === 0 ? <Text>{VALEURS.aucune}</Text> : null}
      <ul className={css.indicateurs}>
        {valeurs
          .toSorted((a, b) => b.mois.localeCompare(a.mois))
          .map((v) => (
            <Valeur key={v.mois} indicateur={indicateur} valeur={v} />
          ))}
      </ul>
    </section>
  );
}

function Valeur({ indicateur, valeur }: { readonly indicateur: Indicateur; readonly valeur: ValeurSaisie }) {
  const saisir = useSaisirValeur();
  const relire = useRelire();
  const { mois, avant = [] } = valeur;
  const unite = uniteDe(indicateur);
  return (
    <li>
      <div className={css.dit}>
        <Text weight="semibold">{`${moisLong(mois)}\u00A0: ${dire(valeur, unite)}`}</Text>
        <Details valeur={valeur} />
        {avant.length === 0 ? null : (
          <details>
            <summary>{VALEURS.avant(avant.length)}</summary>
            <ul className={css.lignes}>
              {avant.toReversed().map((v, rang) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the history only grows at its other end.
                <li key={rang}>
                  <Text block>{dire(v, unite)}</Text>
                  <Details valeur={v} />
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      {valeur.retiree === true ? null : (
        <Confirmation
          bouton={{ appearance: 'subtle', children: VALEURS.retirer }}
          question={VALEURS.retirerQuestion(mois)}
          aide={VALEURS.retirerAide}
          enCours={saisir.isPending}
          erreur={saisir.error}
          recharger={saisir.reset}
          faire={(fermer) =>
            saisir.mutate(
              { chemin: { id: indicateur.id }, corps: { eTag: indicateur.eTag, mois } },
              {
                onSuccess: () => {
                  fermer();
                  relire();
                },
              },
            )
          }
        />
      )}
    </li>
  );
}

type Dite = Pick<ValeurSaisie, 'valeur' | 'commentaire' | 'le' | 'retiree'>;

const dire = ({ valeur, retiree }: Dite, unite: string): string =>
  retiree === true ? VALEURS.retiree : [direValeur(valeur, unite), ...(unite === '%' ? [] : [unite])].join(' ').trim();

function Details({ valeur: { commentaire, le } }: { readonly valeur: Dite }) {
  const dits = [
    ...(commentaire === undefined ? [] : [`«\u00A0${commentaire}\u00A0»`]),
    ...(le === undefined ? [] : [VALEURS.leJour(aujourdhui(le))]),
  ];
  return dits.length === 0 ? null : <Caption1 className={cadre.discret}>{dits.join(', ')}</Caption1>;
}
