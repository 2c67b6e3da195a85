import { Badge, Caption1, Text } from '@fluentui/react-components';
import { Fragment, type ReactNode } from 'react';
import type { SondageLu, VoteLu } from '../../../core/contrats/sondages.ts';
import { direCreneau, SONDAGE } from '../textes.ts';
import css from './grille.module.css';

type LigneDeGrille = Pick<VoteLu, 'structure' | 'nom' | 'reponses'> &
  Partial<Pick<VoteLu, 'indispensable' | 'commentaire' | 'canal'>>;

interface GrilleProps {
  readonly sondage: SondageLu;
  readonly titre: string;
  readonly lignes: readonly LigneDeGrille[];
  /** At the end of a row, and under it. */
  readonly geste?: (structure: string) => ReactNode;
  readonly dessous?: (structure: string) => ReactNode;
}

/** Who answered what, a row a structure and a column a slot: each answer by its sign, its shade and its word. */
export function GrilleDesReponses({ sondage, titre, lignes, geste, dessous }: GrilleProps) {
  const { creneaux } = sondage;
  const ranges = lignes.toSorted((a, b) => a.nom.localeCompare(b.nom, 'fr'));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by the keyboard.
    <section className={css.deborde} tabIndex={0} aria-label={titre}>
      <table className={css.grille}>
        <thead>
          <tr>
            <th scope="col">{SONDAGE.structure}</th>
            {creneaux.map((creneau) => (
              <th
                key={creneau.id}
                scope="col"
                data-en-tete={creneau.rang === 1 || creneau.id === sondage.creneauRetenu}
              >
                {direCreneau(creneau)}
              </th>
            ))}
            {geste === undefined ? null : <th scope="col">{SONDAGE.choix}</th>}
          </tr>
        </thead>
        <tbody>
          {ranges.map((ligne) => {
            const suite = dessous?.(ligne.structure) ?? null;
            return (
              <Fragment key={ligne.structure}>
                <tr>
                  <th scope="row">
                    <Text weight="semibold">{ligne.nom}</Text>{' '}
                    {ligne.indispensable ? <Badge appearance="tint">{SONDAGE.indispensable}</Badge> : null}
                    {ligne.canal === 'Téléphone' ? <Caption1 block>{SONDAGE.parTelephone}</Caption1> : null}
                    {ligne.commentaire === undefined ? null : (
                      <Caption1 block>«&nbsp;{ligne.commentaire}&nbsp;»</Caption1>
                    )}
                  </th>
                  {creneaux.map(({ id }) => (
                    <td key={id} data-reponse={ligne.reponses[id]}>
                      <span aria-hidden>{SIGNES[ligne.reponses[id] ?? 'aucune']}</span>{' '}
                      {ligne.reponses[id] === undefined ? SONDAGE.sansReponse : SONDAGE.reponses[ligne.reponses[id]]}
                    </td>
                  ))}
                  {geste === undefined ? null : <td>{geste(ligne.structure)}</td>}
                </tr>
                {suite === null ? null : (
                  <tr>
                    <td colSpan={creneaux.length + 2}>{suite}</td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

const SIGNES = { Oui: '✓', 'Si besoin': '(✓)', Non: '✕', aucune: '–' } as const;
