import { grouper } from '../grouper.ts';
import type { Sollicitation } from '../lists/sollicitations.list.ts';

/** The word that tells the n-th mail of a campaign to a person about a structure. It ends the key of the row. */
export const vagueDeCampagne = (campagne: string, rang: number): string => `campagne-${campagne}-${rang}`;

type Courriel = Pick<Sollicitation, 'cle'>;

/** Mails by whom and about what they were written, in their order. The key says it: a merge moves the row, its key stays. */
const fils = <C extends Courriel>(courriels: readonly C[]): readonly (readonly C[])[] => [
  ...grouper(courriels, ({ cle }) => cle.replace(/-\d+$/, '')).values(),
];

/** Those that came after another to the same person about the same structure. Two first mails whose fiches were merged remind nobody. */
export const relancesParmi = <C extends Courriel>(courriels: readonly C[]): readonly C[] =>
  fils(courriels).flatMap((fil) => fil.slice(1));

/** What the next mail would be: 0 for a first one, then the number of the reminder. */
export const rangDeRelance = (partis: readonly Courriel[]): number =>
  Math.max(0, ...fils(partis).map((fil) => fil.length));
