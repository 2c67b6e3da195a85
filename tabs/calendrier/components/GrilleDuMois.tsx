import type { JourDuMois } from '../../../core/calendrier/mois.ts';
import type { Heurt } from '../../../core/rencontres/heurts.ts';
import { aujourdhui } from '../../../core/temps/heure-locale.ts';
import { jourLong, moisLong, nomDuJour } from '../../../core/textes/francais.ts';
import { MOIS } from '../textes.ts';
import { CeQuiTombe } from './CeQuiTombe.tsx';
import css from './mois.module.css';

interface GrilleProps {
  readonly mois: string;
  readonly semaines: readonly (readonly JourDuMois[])[];
  readonly heurts: ReadonlyMap<string, readonly Heurt[]>;
  readonly maintenant: string;
  readonly ouvrir: (id: string) => void;
}

/** A month as a table: a week a row. What closes a day is said in it, never by its colour alone. */
export function GrilleDuMois({ mois, semaines, heurts, maintenant, ouvrir }: GrilleProps) {
  const cejour = aujourdhui(maintenant);
  return (
    <table className={css.grille} aria-label={MOIS.grille(moisLong(mois))}>
      <thead>
        <tr>
          {[1, 2, 3, 4, 5, 6, 7].map((numero) => (
            <th key={numero} scope="col">
              {nomDuJour(numero)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {semaines.map((semaine) => (
          <tr key={semaine[0]?.jour}>
            {semaine.map((jour) => (
              <td
                key={jour.jour}
                className={css.jour}
                data-autre={!jour.dansLeMois}
                data-ferme={jour.ferie !== undefined || jour.vacances !== undefined}
                aria-current={jour.jour === cejour ? 'date' : undefined}
              >
                <span className={css.numero}>
                  <span aria-hidden>{Number(jour.jour.slice(8))}</span>
                  <span className="lu">{jourLong(jour.jour)}</span>
                </span>
                <CeQuiTombe {...{ jour, heurts, maintenant, ouvrir }} aCote />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
