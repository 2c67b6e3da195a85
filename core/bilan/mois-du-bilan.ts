import { dernierMoisTermine } from '../indicateurs/cloture.ts';
import { moisDe } from '../temps/heure-locale.ts';

/**
 * The last month that the bilan of a year counts: December; while the year runs, the last month that is over, or its
 * first. Undefined when the year has not begun.
 */
export function moisDuBilan(annee: string, maintenant: string): string | undefined {
  const courante = moisDe(maintenant).slice(0, 4);
  if (annee > courante) return undefined;
  if (annee < courante) return `${annee}-12`;
  const dernier = dernierMoisTermine(maintenant);
  return dernier.startsWith(annee) ? dernier : `${annee}-01`;
}

/** From January to this month. */
export const moisDeLAnnee = (mois: string): readonly string[] =>
  Array.from({ length: Number(mois.slice(5)) }, (_, i) => `${mois.slice(0, 4)}-${String(i + 1).padStart(2, '0')}`);
