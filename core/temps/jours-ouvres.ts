import { estFerie } from './feries.ts';
import { joursEntre, plusJours } from './heure-locale.ts';

/** Monday to Friday, bank holidays apart. */
export const estJourOuvre = (jour: string): boolean =>
  new Date(`${jour}T00:00:00Z`).getUTCDay() % 6 !== 0 && !estFerie(jour);

/** Working days from a local day to another, the first apart: 0 on the same day, 1 from Friday to Monday. */
export const joursOuvresEntre = (de: string, a: string): number =>
  Array.from({ length: Math.max(0, joursEntre(de, a)) }, (_, i) => plusJours(de, i + 1)).filter(estJourOuvre).length;
