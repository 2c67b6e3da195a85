import { z } from 'zod';
import { QUESTIONS_D_AVIS, type QuestionDAvis, REPONSES_D_AVIS, type ReponseDAvis } from '../vocabulaires/avis.ts';

const combien = z.int('Un nombre entier est attendu.').min(0).max(2000, 'Pas plus de 2 000 réponses.');
const parReponse = z.strictObject({ Oui: combien, 'Un peu': combien, Non: combien } satisfies Record<
  ReponseDAvis,
  z.ZodType
>);

/** How many gave each answer to each question: of nobody in particular. */
export const comptesDAvis = z.strictObject({
  utile: parReponse,
  parole: parReponse,
  suite: parReponse,
} satisfies Record<QuestionDAvis, z.ZodType>);
export type ComptesDAvis = z.infer<typeof comptesDAvis>;

/** What one person answers. */
export const reponsesDAvis = z.strictObject({
  utile: z.enum(REPONSES_D_AVIS),
  parole: z.enum(REPONSES_D_AVIS),
  suite: z.enum(REPONSES_D_AVIS),
} satisfies Record<QuestionDAvis, z.ZodType>);
export type ReponsesDAvis = z.infer<typeof reponsesDAvis>;

const RIEN = { Oui: 0, 'Un peu': 0, Non: 0 } as const;
export const AUCUN_AVIS: ComptesDAvis = { utile: RIEN, parole: RIEN, suite: RIEN };

const parQuestion = (faire: (q: QuestionDAvis) => ComptesDAvis[QuestionDAvis]): ComptesDAvis => ({
  utile: faire('utile'),
  parole: faire('parole'),
  suite: faire('suite'),
});

export const ajouterUnAvis = (comptes: ComptesDAvis, dites: ReponsesDAvis): ComptesDAvis =>
  parQuestion((q) => ({ ...comptes[q], [dites[q]]: comptes[q][dites[q]] + 1 }));

export const additionner = (a: ComptesDAvis, b: ComptesDAvis): ComptesDAvis =>
  parQuestion((q) => ({
    Oui: a[q].Oui + b[q].Oui,
    'Un peu': a[q]['Un peu'] + b[q]['Un peu'],
    Non: a[q].Non + b[q].Non,
  }));

export const reponsesA = (comptes: ComptesDAvis, q: QuestionDAvis): number =>
  REPONSES_D_AVIS.reduce((n, r) => n + comptes[q][r], 0);

/** How many people that is: on paper, a question may have been left out. */
export const personnesDe = (comptes: ComptesDAvis): number =>
  Math.max(...QUESTIONS_D_AVIS.map((q) => reponsesA(comptes, q)));

/** The same without the questions that too few answered: a number so small would tell who. */
export const assezNombreux = (comptes: ComptesDAvis, seuil: number): ComptesDAvis =>
  parQuestion((q) => (reponsesA(comptes, q) >= seuil ? comptes[q] : RIEN));
