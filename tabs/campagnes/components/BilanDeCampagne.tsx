import { Button } from '@fluentui/react-components';
import type { Bilan } from '../../../core/campagnes/bilan.ts';
import type { Suivi } from '../../../core/campagnes/suivre.ts';
import {
  estSansDemande,
  ISSUES,
  lignesDeBilan,
  ORDRE_DES_ISSUES,
  texteDeBilan,
} from '../../../core/campagnes/texte-bilan.ts';
import type { Campagne } from '../../../core/lists/campagnes.list.ts';
import { useCopier } from '../../commun/copier.ts';
import cadre from '../../commun/page.module.css';
import { BILAN, SUIVI } from '../textes.ts';
import css from './campagnes.module.css';

interface BilanProps {
  readonly campagne: Campagne;
  readonly bilan: Bilan;
  readonly suivis: readonly Suivi[];
}

/** The report: figures with their denominators, then the structures of each outcome. */
export function BilanDeCampagne({ campagne, bilan, suivis }: BilanProps) {
  const copier = useCopier();
  return (
    <section className={cadre.partie} aria-label={SUIVI.bilan}>
      <div className={cadre.tete}>
        <h2 className={cadre.sousTitre} id="chiffres">
          {BILAN.chiffres}
        </h2>
        <div className={`${cadre.outils} ${css.sansImpression}`}>
          <Button onClick={() => void copier(texteDeBilan(campagne, bilan, suivis), BILAN.copie)}>
            {BILAN.copier}
          </Button>
          <Button onClick={() => window.print()}>{BILAN.imprimer}</Button>
        </div>
      </div>
      <table className={css.table} aria-labelledby="chiffres">
        <tbody>
          {lignesDeBilan(bilan).map(({ quoi, combien }) => (
            <tr key={quoi}>
              <th scope="row">{quoi}</th>
              <td>{combien}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {(estSansDemande(bilan) ? [] : ORDRE_DES_ISSUES).map((issue) => {
        const siens = suivis.filter((s) => s.issue === issue);
        const titre = ISSUES[issue].plusieurs;
        return (
          <section key={issue} aria-label={titre}>
            <h2 className={cadre.sousTitre}>
              {titre.charAt(0).toLocaleUpperCase('fr')}
              {titre.slice(1)} ({siens.length})
            </h2>
            {siens.length === 0 ? (
              <p>{BILAN.aucune}</p>
            ) : (
              <ul className={css.lignes}>
                {siens.map(({ structure, canal }) => (
                  <li key={structure.id}>
                    <strong>{structure.nom}</strong>
                    {[structure.commune, canal?.toLocaleLowerCase('fr')].filter(Boolean).map((t) => `, ${t}`)}
                  </li>
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </section>
  );
}
