import { z } from 'zod';
import { cle, eTag, id } from './communs.ts';
import { contrat } from './contrat.ts';

export const NOTE_MAX = 4000;

const dite = {
  observeeLe: z.iso.date('Une date est attendue.'),
  texte: z
    .string()
    .trim()
    .min(2, 'Écrivez ce que vous avez observé.')
    .max(NOTE_MAX, 'Une note ne dépasse pas 4 000 caractères.'),
};
const surLaNote = z.strictObject({ id, note: id });

/** Kept once, however often it is sent again. */
export const noterAuCarnet = contrat({
  id: 'noterAuCarnet',
  methode: 'POST',
  route: 'rencontres/{id}/carnet',
  acces: 'tenir-carnet',
  resume: 'Écrit une observation au carnet de bord d’une rencontre.',
  chemin: z.strictObject({ id }),
  corps: z.strictObject({ cle, ...dite }),
  reponse: z.strictObject({ id, dejaFait: z.boolean() }),
});

export const changerAuCarnet = contrat({
  id: 'changerAuCarnet',
  methode: 'POST',
  route: 'rencontres/{id}/carnet/{note}',
  acces: 'tenir-carnet',
  resume: 'Change une observation du carnet de bord : son auteur.',
  chemin: surLaNote,
  corps: z.strictObject({ eTag, ...dite }),
  reponse: z.strictObject({ eTag: z.string() }),
});

export const retirerDuCarnet = contrat({
  id: 'retirerDuCarnet',
  methode: 'POST',
  route: 'rencontres/{id}/carnet/{note}/retirer',
  acces: 'tenir-carnet',
  resume: 'Retire une observation du carnet de bord : son auteur.',
  chemin: surLaNote,
  corps: z.strictObject({ eTag }),
  reponse: z.strictObject({ dejaFait: z.boolean() }),
});
