import { MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import type { EssaiDIndicateur } from '../../../core/indicateurs/essai.ts';
import { enumeration, moisLong } from '../../../core/textes/francais.ts';
import type { Calcul } from '../../../core/vocabulaires/actions.ts';
import cadre from '../../commun/page.module.css';
import { LignesDUnNombre } from '../components/LignesDUnNombre.tsx';
import { lireMesure, precisions } from '../form.ts';
import css from './tenir.module.css';
import { ESSAI } from './textes.ts';

interface EssaiProps {
  readonly essai: EssaiDIndicateur;
  readonly calcul: Calcul;
  readonly perime: boolean;
}

/** What an indicator would give, month by month, with the rows behind each number, and what saving would leave as it is. */
export function Essai({ essai, calcul, perime }: EssaiProps) {
  const { unite, mois, annee, definition, sansEffet } = essai;
  const garde = mois.some((m) => m.garde !== undefined);
  return (
    <section className={cadre.partie} aria-label={ESSAI.titre}>
      <h2 className={cadre.sousTitre}>{ESSAI.titre}</h2>
      {perime ? <Text role="status">{ESSAI.perime}</Text> : null}
      <Text>{definition}</Text>
      {sansEffet.length === 0 ? null : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{ESSAI.sansEffet(enumeration(sansEffet))}</MessageBarBody>
        </MessageBar>
      )}
      <Text>{`${ESSAI.depuisJanvier}\u00A0: ${lireMesure(annee, unite)}`}</Text>
      <div className={css.essai}>
        <table>
          <caption className="lu">{ESSAI.aide}</caption>
          <thead>
            <tr>
              <th scope="col">{ESSAI.mois}</th>
              <th scope="col">{ESSAI.essai}</th>
              {garde ? <th scope="col">{ESSAI.garde}</th> : null}
              <th scope="col">{ESSAI.precisions}</th>
            </tr>
          </thead>
          <tbody>
            {mois.toReversed().map((m) => (
              <tr key={m.mois}>
                <th scope="row">{moisLong(m.mois)}</th>
                <td>{lireMesure(m.mesure, unite)}</td>
                {garde ? <td>{m.garde === undefined ? '' : lireMesure(m.garde, unite)}</td> : null}
                <td>
                  {precisions(m.mesure, calcul).map((phrase) => (
                    <Text key={phrase} block>
                      {phrase}
                    </Text>
                  ))}
                  {m.lignes === undefined || m.lignes.total === 0 ? null : (
                    <details>
                      <summary>{ESSAI.lignes(m.lignes.total, m.mois)}</summary>
                      <LignesDUnNombre lignes={m.lignes} />
                    </details>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {mois.some((m) => m.lignes !== undefined) ? null : <Text>{ESSAI.sansLignes}</Text>}
      <Text>{ESSAI.arretes(essai.moisArretes)}</Text>
      {essai.compteAutrement ? <Text>{ESSAI.autrement}</Text> : null}
    </section>
  );
}
