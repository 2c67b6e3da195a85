import { type ObjectifEtResultat, objectifsEtResultats } from '../../../core/indicateurs/objectifs.ts';
import type { LigneDIndicateur } from '../../../core/indicateurs/synthese.ts';
import { OBJECTIFS } from '../textes.ts';
import css from './indicateurs.module.css';

interface ObjectifsProps {
  readonly indicateurs: readonly LigneDIndicateur[];
  /** `AAAA-MM`: until the end of this month, since January. */
  readonly mois: string;
}

/** What was expected beside what came, for each indicator that says so; nothing when none does. */
export function ObjectifsEtResultats({ indicateurs, mois }: ObjectifsProps) {
  const lignes = objectifsEtResultats(indicateurs);
  if (lignes.length === 0) return null;
  return (
    <div className={css.ecarts}>
      <table>
        <caption>{OBJECTIFS.titre(mois)}</caption>
        <thead>
          <tr>
            <td />
            <th scope="col">{OBJECTIFS.attendu}</th>
            <th scope="col">{OBJECTIFS.obtenu}</th>
          </tr>
        </thead>
        <tbody>
          {lignes.map((ligne) => (
            <tr key={ligne.id}>
              <th scope="row">{ligne.libelle}</th>
              <td>{ligne.attendu}</td>
              <td>{dire(ligne)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const dire = ({ obtenu, issue }: ObjectifEtResultat): string => (issue === undefined ? obtenu : `${obtenu}, ${issue}`);
