import { enHeureLocale } from '../temps/heure-locale.ts';
import { estJourOuvre } from '../temps/jours-ouvres.ts';

/** Minutes of the day between which a reminder may leave: from 8.30 to 18.00, local hour. */
const OUVERTURE = 8 * 60 + 30;
const FERMETURE = 18 * 60;

/** May a reminder leave at this instant? */
export function estEnHeuresOuvrees(instant: string): boolean {
  const h = enHeureLocale(instant);
  const minutes = h.hour * 60 + h.minute;
  return minutes >= OUVERTURE && minutes < FERMETURE && estJourOuvre(h.toPlainDate().toString());
}
