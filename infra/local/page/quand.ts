import { fuseau } from '../../../core/temps/fuseau.ts';

/** An instant as people of the territory read it: « 12 mars 2026, 09:30 », shorter in `medium`. */
export const quand = (instant: string, dateStyle: 'medium' | 'long' = 'medium'): string =>
  new Intl.DateTimeFormat('fr-FR', { dateStyle, timeStyle: 'short', timeZone: fuseau() }).format(new Date(instant));
