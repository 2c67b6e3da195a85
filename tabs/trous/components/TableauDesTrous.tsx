import { Caption1, useArrowNavigationGroup } from '@fluentui/react-components';
import { useMemo } from 'react';
import { nombre } from '../../../core/textes/francais.ts';
import type { CarteDesTrous } from '../../../core/trous/carte.ts';
import { type Axe, type Croisement, dresserLaMatrice, etatDuCompte, totalDuCompte } from '../../../core/trous/cases.ts';
import { direCase, ETATS, TROUS } from '../textes.ts';
import { Legende } from './Legende.tsx';
import css from './trous.module.css';

interface TableauProps {
  readonly carte: CarteDesTrous;
  readonly x: Croisement;
  readonly nomDe: (axe: Axe, valeur: string) => string;
  readonly ouvrir: (x: Partial<Croisement>) => void;
}

/**
 * The gaps as a table: a sign and a number in each cell, the whole in words for whoever does not see it. One stop for the keyboard, the arrows
 * go from cell to cell.
 */
export function TableauDesTrous({ carte, x, nomDe, ouvrir }: TableauProps) {
  const { thematique, public: dePublic, commune } = x;
  const { lignes, colonnes, rangees, tues } = useMemo(
    () => dresserLaMatrice(carte, { thematique, public: dePublic, commune }),
    [carte, thematique, dePublic, commune],
  );
  const fleches = useArrowNavigationGroup({ axis: 'grid', memorizeCurrent: true });
  const titre = TROUS.tableau(TROUS.tous[lignes], TROUS.tous[colonnes].toLocaleLowerCase('fr'));
  const fixees = (['thematique', 'public', 'commune'] as const)
    .filter((axe) => axe !== lignes && axe !== colonnes && x[axe] !== '')
    .map((axe) => nomDe(axe, x[axe]));
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen is scrolled with the keyboard. */}
      <section className={css.defilant} aria-label={titre} tabIndex={0}>
        <table className={css.tableau} {...fleches}>
          <caption className="lu">{[titre, ...fixees].join(', ')}</caption>
          <thead>
            <tr>
              <td />
              {(rangees[0]?.cases ?? []).map(({ valeur }) => (
                <th key={valeur} scope="col">
                  <span>{nomDe(colonnes, valeur)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rangees.map(({ valeur: ligne, cases }) => (
              <tr key={ligne}>
                <th scope="row">{nomDe(lignes, ligne)}</th>
                {cases.map(({ valeur: colonne, compte, demandes }) => {
                  const etat = etatDuCompte(compte);
                  const seule = totalDuCompte(compte) === 1;
                  const dite = direCase([nomDe(lignes, ligne), nomDe(colonnes, colonne), ...fixees], compte, demandes);
                  return (
                    <td key={colonne}>
                      {etat === undefined ? (
                        <span className={css.sansObjet} title={TROUS.sansObjet}>
                          –
                        </span>
                      ) : (
                        <button
                          type="button"
                          className={css.case}
                          data-etat={etat}
                          title={dite}
                          onClick={() => ouvrir({ [lignes]: ligne, [colonnes]: colonne })}
                        >
                          <span className="lu">{dite}</span>
                          <span aria-hidden="true">
                            {ETATS[etat].signe}
                            {seule || etat === 'couverte' ? '' : ` ${nombre(compte[etat])}`}
                          </span>
                          {demandes === 0 ? null : (
                            <span className={css.demandes} aria-hidden="true">{`!${nombre(demandes)}`}</span>
                          )}
                        </button>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Legende />
      <Caption1>{[TROUS.clavier, ...(tues === 0 ? [] : [TROUS.tues(tues)])].join(' ')}</Caption1>
    </>
  );
}
