import { z } from 'zod';
import { eTag, id } from './communs.ts';
import { contrat } from './contrat.ts';

const surLaLigne = z.strictObject({ id });

/** Longest text: what a page of a personal link still reads at once. */
export const COMPTE_RENDU_MAX = 30_000;

/** A reading: a draft made of the ordre du jour, the presences and the decisions; nothing is written. */
export const redigerCompteRendu = contrat({
  id: 'redigerCompteRendu',
  methode: 'GET',
  route: 'rencontres/{id}/compte-rendu/brouillon',
  acces: 'tenir-compte-rendu',
  resume: 'Un premier jet du compte rendu, d’après l’ordre du jour, les présences et les décisions.',
  chemin: surLaLigne,
  reponse: z.strictObject({ texte: z.string() }),
});

/** Keeps the text. `eTag`: that of the rencontre, as it was read. */
export const enregistrerCompteRendu = contrat({
  id: 'enregistrerCompteRendu',
  methode: 'POST',
  route: 'rencontres/{id}/compte-rendu',
  acces: 'tenir-compte-rendu',
  resume: 'Enregistre le compte rendu d’une rencontre.',
  chemin: surLaLigne,
  corps: z.strictObject({
    eTag,
    texte: z.string().max(COMPTE_RENDU_MAX, 'Le compte rendu dépasse 30 000 caractères.'),
  }),
  reponse: z.strictObject({ id, eTag: z.string(), dejaFait: z.boolean() }),
});

/**
 * Shows the compte rendu on the page of those invited, and tells each by e-mail, once, forty at a time: the same call
 * sends the others.
 */
export const diffuserCompteRendu = contrat({
  id: 'diffuserCompteRendu',
  methode: 'POST',
  route: 'rencontres/{id}/compte-rendu/diffuser',
  acces: 'tenir-compte-rendu',
  resume: 'Diffuse le compte rendu aux structures invitées et venues.',
  chemin: surLaLigne,
  corps: z.strictObject({ eTag }),
  reponse: z.strictObject({
    id,
    eTag: z.string(),
    dejaFait: z.boolean(),
    envoyes: z.int(),
    aSuivre: z.int(),
    sansAdresse: z.array(z.strictObject({ structure: id, nom: z.string() })),
  }),
});

export const telechargerCompteRendu = contrat({
  id: 'telechargerCompteRendu',
  methode: 'GET',
  route: 'rencontres/{id}/compte-rendu.docx',
  acces: 'tenir-compte-rendu',
  resume: 'Le compte rendu en document Word.',
  chemin: surLaLigne,
  reponse: z.unknown(),
  media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
});
