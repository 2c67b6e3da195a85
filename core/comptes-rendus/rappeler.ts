import type { Rencontre } from '../lists/rencontres.list.ts';
import { aujourdhui, joursEntre, versHeureLocale } from '../temps/heure-locale.ts';
import { etatDuCompteRendu } from './etat.ts';

/** Days after the rencontre from which whoever has to write its compte rendu is reminded, once each. */
const JOURS = [3, 7] as const;
/** Later than that, a reminder that nobody sent is not sent any more. */
const TROP_TARD = 21;
/** A mail of the morning. */
const A_PARTIR_DE = 'T08';

/**
 * Which reminder these days call for, the first or the second; undefined when they call for none. Never once the compte
 * rendu was sent, for approval or to all. The second takes the place of a first that was missed.
 */
export function rangDuRappel(r: Rencontre, maintenant: string): 1 | 2 | undefined {
  const etat = etatDuCompteRendu(r, maintenant);
  if (r.debut === undefined || (etat !== 'À rédiger' && etat !== 'En rédaction')) return undefined;
  if (versHeureLocale(maintenant).slice('AAAA-MM-JJ'.length) < A_PARTIR_DE) return undefined;
  const jours = joursEntre(aujourdhui(r.debut), aujourdhui(maintenant));
  if (jours > TROP_TARD || jours < JOURS[0]) return undefined;
  return jours >= JOURS[1] ? 2 : 1;
}

/** The e-mail address among the ways to reach the coordination that were typed; undefined when there is none. */
export const adresseDite = (coordonnees: string): string | undefined =>
  /[^\s<>(),;:]+@[^\s<>(),;:]+\.[a-z]{2,}/i.exec(coordonnees)?.[0];
