import { egal } from '../egal.ts';

/** What does not count is put away: nothing is no value at all, and a vocabulary has no order. That of the services counts. */
const rangee = (champ: string, v: unknown): unknown => {
  if (v === '' || (Array.isArray(v) && v.length === 0)) return undefined;
  return Array.isArray(v) && champ !== 'services' ? v.toSorted() : v;
};

/** Do these two values of a field say the same? */
export const memeValeur = (champ: string, a: unknown, b: unknown): boolean => egal(rangee(champ, a), rangee(champ, b));
