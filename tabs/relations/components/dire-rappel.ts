import type { NoteDeRelation } from '../../../core/lists/notes-de-relation.list.ts';
import { aujourdhui } from '../../../core/temps/heure-locale.ts';
import { RAPPEL } from '../textes.ts';

/** The day to call back, in words; undefined when there is none. `jour`: AAAA-MM-JJ. */
export function direRappel(
  { rappelerLe, rappeleLe }: Pick<NoteDeRelation, 'rappelerLe' | 'rappeleLe'>,
  jour: string,
): string | undefined {
  if (rappelerLe === undefined) return undefined;
  if (rappeleLe !== undefined) return RAPPEL.fait(aujourdhui(rappeleLe));
  if (rappelerLe === jour) return RAPPEL.aujourdhui;
  return rappelerLe < jour ? RAPPEL.enRetard(rappelerLe) : RAPPEL.a(rappelerLe);
}
