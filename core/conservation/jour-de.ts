import { aujourdhui } from '../temps/heure-locale.ts';

/** The local day of the first of these instants or days that is known; empty when none is. */
export const jourDe = (...instants: readonly (string | undefined)[]): string => {
  const connu = instants.find((i) => i !== undefined && i !== '');
  if (connu === undefined) return '';
  return connu.length === 10 ? connu : aujourdhui(connu);
};
