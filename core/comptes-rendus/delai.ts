import { Temporal } from 'temporal-polyfill';
import { estFerie } from '../temps/feries.ts';
import { aujourdhui, depuisHeureLocale, plusJours } from '../temps/heure-locale.ts';

/** Days after which silence approves. */
const JOURS_POUR_APPROUVER = 7;

const estChome = (jour: string): boolean => Temporal.PlainDate.from(jour).dayOfWeek > 5 || estFerie(jour);

/**
 * The last day (`AAAA-MM-JJ`) to approve or correct: seven days after it was asked for; where that is a Saturday, a
 * Sunday or a bank holiday, the next working day (Code de procédure civile, article 642).
 */
export function dernierJourPourApprouver(demandeeLe: string): string {
  let jour = plusJours(aujourdhui(demandeeLe), JOURS_POUR_APPROUVER);
  while (estChome(jour)) jour = plusJours(jour, 1);
  return jour;
}

/** The instant before which a mail that asks now for an approval must have left: whoever reads it has the last day. */
export const limiteDApprobation = (demandeeLe: string): string =>
  depuisHeureLocale(`${dernierJourPourApprouver(demandeeLe)}T00:00:00`);
