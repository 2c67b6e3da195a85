import type { Sollicitation } from '../lists/sollicitations.list.ts';

const PREFIXE = 'appel-';

/** The key of a call noted: the same call noted twice is one row. */
export const cleDAppel = (campagne: string, cle: string): string => `${PREFIXE}campagne-${campagne}-${cle}`;

/** A call, a visit or a mail received that somebody noted, and not a mail that was sent. */
export const estUnAppel = ({ cle }: Pick<Sollicitation, 'cle'>): boolean => cle.startsWith(PREFIXE);
