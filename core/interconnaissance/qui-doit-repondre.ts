import type { Interconnaissance } from '../lists/interconnaissances.list.ts';
import { estClose } from './montrer.ts';
import { aRepondu } from './reponses.ts';

/** Questions open to a structure, that it has not answered. */
export interface QuestionsOuvertes {
  readonly structure: string;
  readonly cloture: string;
}

/** Of these structures, those that may still answer and have said nothing. A merge may have left a structure two rows of a year: one answer is enough. */
export const quiDoitRepondre = (
  lignes: readonly Interconnaissance[],
  structures: readonly string[],
  jour: string,
): readonly QuestionsOuvertes[] =>
  structures.flatMap((structure) => {
    const siennes = lignes.filter((l) => l.structure === structure && !estClose(l, jour));
    const [premiere] = siennes;
    return premiere === undefined || siennes.some(aRepondu) ? [] : [{ structure, cloture: premiere.cloture }];
  });
