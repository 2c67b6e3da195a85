import { z } from 'zod';
import { CODE_ATTENDU, lireCodeDePassage, SIGNES_AU_PLUS } from '../passages/code.ts';
import { id } from './communs.ts';
import { contrat } from './contrat.ts';
import { porte, territoire } from './porte.ts';

/** A code as it was typed, read at the border; a refusal does not repeat it. */
const codeDePassage = z
  .string()
  .max(SIGNES_AU_PLUS, CODE_ATTENDU)
  .refine((saisi) => lireCodeDePassage(saisi) !== undefined, CODE_ATTENDU);

/** The same answer whatever was given before: nobody learns by it who has come. */
const recu = z.strictObject({ recu: z.literal(true) });

/** A stack of cards, or what a telephone kept without network. The same code twice is one person. */
export const donnerDesCodes = contrat({
  id: 'donnerDesCodes',
  methode: 'POST',
  route: 'rencontres/{id}/codes',
  acces: 'compter-public',
  resume: 'Reçoit les codes que le public a donnés à une rencontre, sans rien dire de ceux déjà reçus.',
  chemin: z.strictObject({ id }),
  corps: z.strictObject({ codes: z.array(codeDePassage).min(1, 'Aucun code n’est écrit.').max(200) }),
  reponse: recu,
});

export const donnerMonCode = contrat({
  id: 'donnerMonCode',
  methode: 'POST',
  route: 'porte/code',
  acces: 'public',
  resume: 'Reçoit, à la porte, le code qu’une personne a inventé ; la réponse est la même quoi qu’il en soit.',
  corps: z.strictObject({ porte, territoire, code: codeDePassage }),
  reponse: recu,
});
