import { aujourdhui, joursEntre } from '../temps/heure-locale.ts';

/** A personal link follows its rencontre this long after it. */
const JOURS_APRES_LA_RENCONTRE = 60;

/**
 * Days during which the link to the page of a rencontre stays open: until it is behind, and a while after. `dates`: its
 * date, or those it may take (instants); once they are past, or without any, it is counted from `maintenant`.
 */
export function joursPourSuivre(dates: readonly string[], maintenant: string): number {
  const present = aujourdhui(maintenant);
  return Math.max(0, ...dates.map((date) => joursEntre(present, aujourdhui(date)))) + JOURS_APRES_LA_RENCONTRE;
}
