import { type Acteur, autoriser } from '../droits/droits.ts';
import type { QuestionsOuvertes } from '../interconnaissance/qui-doit-repondre.ts';
import type { Structure } from '../lists/structures.list.ts';
import type { Attente } from './attente.ts';
import { versLesQuestions } from './lien.ts';

/** The questions of interconnaissance, as everybody reads how they stand. */
export interface QuestionsDeLAnnee {
  readonly annees: readonly {
    readonly annee: string;
    readonly cloture: string;
    readonly close: boolean;
    readonly interrogees: number;
    readonly reponses: number;
  }[];
  /** Of the structures for which this person acts. */
  readonly aRepondre: readonly QuestionsOuvertes[];
}

/** For the coordination: those that are open and wait for answers. */
export const questionsOuvertes = (questions: QuestionsDeLAnnee | undefined): readonly Attente[] =>
  (questions?.annees ?? [])
    .filter(({ close, interrogees, reponses }) => !close && reponses < interrogees)
    .map(({ annee, cloture, interrogees, reponses }) => ({
      cle: `questions-${annee}`,
      genre: 'questions-ouvertes',
      titre: annee,
      nombre: interrogees - reponses,
      le: cloture,
      vers: versLesQuestions(),
    }));

/** For whoever acts for a structure: those that it has not answered. */
export const questionsAVous = (
  questions: QuestionsDeLAnnee | undefined,
  acteur: Acteur,
  structures: readonly Pick<Structure, 'id' | 'nom'>[],
): readonly Attente[] =>
  (questions?.aRepondre ?? [])
    .filter(({ structure }) => autoriser(acteur, 'repondre-interconnaissance', { structure }).permis)
    .map(({ structure, cloture }) => ({
      cle: `questions-${structure}`,
      genre: 'questions-a-vous',
      titre: structures.find(({ id }) => id === structure)?.nom ?? '',
      le: cloture,
      vers: versLesQuestions(structure),
    }));
