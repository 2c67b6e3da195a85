import { z } from 'zod';
import { PARTIE_MAX } from '../comptes-rendus/amendement.ts';
import { NOTE_DE_POINT_MAX } from '../comptes-rendus/notes.ts';
import { cle, eTag, id, jeton, reports } from './communs.ts';
import { contrat, contratDeLien } from './contrat.ts';

const surLaLigne = z.strictObject({ id });

/** Longest text: what a page of a personal link still reads at once. */
export const COMPTE_RENDU_MAX = 30_000;

/** A reading: a draft made of the ordre du jour, the presences, the notes by point and the decisions; nothing is written. */
export const redigerCompteRendu = contrat({
  id: 'redigerCompteRendu',
  methode: 'GET',
  route: 'rencontres/{id}/compte-rendu/brouillon',
  acces: 'tenir-compte-rendu',
  resume:
    'Un premier jet du compte rendu, d’après l’ordre du jour, les présences, les notes par point et les décisions.',
  chemin: surLaLigne,
  reponse: z.strictObject({ texte: z.string() }),
});

/** A reading: the points of the ordre du jour, each with what was noted under it; those that left it with a note are last (`ote`). */
export const lireNotesDePoint = contrat({
  id: 'lireNotesDePoint',
  methode: 'GET',
  route: 'rencontres/{id}/compte-rendu/notes',
  acces: 'tenir-compte-rendu',
  resume: 'Ce qui a été noté sous chaque point de l’ordre du jour, pour qui écrit le compte rendu.',
  chemin: surLaLigne,
  reponse: z.strictObject({
    points: z.array(z.strictObject({ point: z.string(), titre: z.string(), texte: z.string(), ote: z.boolean() })),
  }),
});

const note = z.string().max(NOTE_DE_POINT_MAX, 'Une note ne dépasse pas 4 000 caractères.');

/**
 * Keeps what was said under one point. `avant`: what was kept there when one began; another text since is a conflict,
 * and the notes of the other points are none. Empty, the note goes.
 */
export const noterSurLePoint = contrat({
  id: 'noterSurLePoint',
  methode: 'POST',
  route: 'rencontres/{id}/compte-rendu/notes',
  acces: 'tenir-compte-rendu',
  resume: 'Garde ce qui a été dit sous un point de l’ordre du jour.',
  chemin: surLaLigne,
  corps: z.strictObject({ point: z.string().min(1).max(1_600), avant: note, texte: note }),
  reponse: z.strictObject({ dejaFait: z.boolean() }),
});

/** A reading: what is written of a rencontre, published or not. None: there is nothing, or nothing yet for whoever asks. */
export const lireCompteRendu = contrat({
  id: 'lireCompteRendu',
  methode: 'GET',
  route: 'rencontres/{id}/compte-rendu',
  acces: 'lire-compte-rendu',
  resume: 'Le compte rendu d’une rencontre, pour qui l’écrit, qui l’approuve, puis tous les invités.',
  chemin: surLaLigne,
  reponse: z.strictObject({ texte: z.string().optional() }),
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

const envoyes = {
  envoyes: z.int(),
  aSuivre: z.int(),
  sansAdresse: z.array(z.strictObject({ structure: id, nom: z.string() })),
};

/**
 * Sends the compte rendu to those who were there, for approval, once, forty at a time: the same call sends the others. Their
 * silence approves it after the last day.
 */
export const soumettreCompteRendu = contrat({
  id: 'soumettreCompteRendu',
  methode: 'POST',
  route: 'rencontres/{id}/compte-rendu/soumettre',
  acces: 'diffuser-compte-rendu',
  resume: 'Envoie le compte rendu pour approbation aux structures présentes.',
  chemin: surLaLigne,
  /** `contacts`: whom to write to in some of them; else the one invited. Both are those of the first time. */
  corps: z.strictObject({
    eTag,
    reports,
    contacts: z
      .array(z.strictObject({ structure: id, contact: id }))
      .max(300, 'Pas plus de 300 structures à la fois.')
      .optional(),
  }),
  /** `dernierJour`: AAAA-MM-JJ. */
  reponse: z.strictObject({ id, eTag: z.string(), dejaFait: z.boolean(), dernierJour: z.string(), ...envoyes }),
});

const textePropose = z.string().max(PARTIE_MAX, 'Cette partie dépasse 4 000 caractères : écrivez à la coordination.');

/** All is right; or another text for one part, as it was read. */
const avis = z.discriminatedUnion('geste', [
  z.strictObject({ geste: z.literal('approuver') }),
  z.strictObject({
    geste: z.literal('corriger'),
    cle,
    partie: z.int().min(0).max(1_000),
    avant: textePropose,
    propose: textePropose,
  }),
]);
const avisNote = z.strictObject({ dejaFait: z.boolean() });

/** In the tab, for one’s structure. */
export const donnerAvisSurCompteRendu = contrat({
  id: 'donnerAvisSurCompteRendu',
  methode: 'POST',
  route: 'rencontres/{id}/compte-rendu/avis',
  acces: 'approuver-compte-rendu',
  resume: 'Approuve le compte rendu, ou en propose une correction, pour une structure présente.',
  chemin: surLaLigne,
  corps: z.strictObject({ structure: id, avis }),
  reponse: avisNote,
});

/** In the tab: a structure that was away has opened « ce que vous avez manqué ». Neither who, nor when. */
export const noterManqueLu = contrat({
  id: 'noterManqueLu',
  methode: 'POST',
  route: 'rencontres/{id}/compte-rendu/manque',
  acces: 'lire-ce-qui-a-manque',
  resume: 'Compte qu’une structure absente a ouvert « ce que vous avez manqué ».',
  chemin: surLaLigne,
  corps: z.strictObject({ structure: id }),
  reponse: avisNote,
});

/** What a structure that was there said by telephone, noted in its name by whoever writes the compte rendu. */
export const noterAvisParTelephone = contrat({
  id: 'noterAvisParTelephone',
  methode: 'POST',
  route: 'rencontres/{id}/compte-rendu/avis-par-telephone',
  acces: 'tenir-compte-rendu',
  resume: 'Note ce qu’une structure présente a dit du compte rendu par téléphone.',
  chemin: surLaLigne,
  corps: z.strictObject({ structure: id, avis }),
  reponse: avisNote,
});

/** By the personal link, for the structure that it was sent to. */
export const donnerAvisParLien = contratDeLien({
  id: 'donnerAvisParLien',
  route: 'liens/rencontre/compte-rendu',
  resume: 'Approuve le compte rendu, ou en propose une correction, par le lien personnel.',
  corps: z.strictObject({ jeton, avis }),
  reponse: avisNote,
});

/** Takes a correction into the text, or leaves it. `eTag`: that of the rencontre, as it was read. */
export const trancherAmendement = contrat({
  id: 'trancherAmendement',
  methode: 'POST',
  route: 'rencontres/{id}/compte-rendu/amendement',
  acces: 'diffuser-compte-rendu',
  resume: 'Reprend dans le compte rendu une correction proposée, ou la laisse.',
  chemin: surLaLigne,
  corps: z.strictObject({ eTag, structure: id, correction: cle, reprendre: z.boolean() }),
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
  acces: 'diffuser-compte-rendu',
  resume: 'Diffuse le compte rendu aux structures invitées et venues.',
  chemin: surLaLigne,
  corps: z.strictObject({ eTag }),
  reponse: z.strictObject({
    id,
    eTag: z.string(),
    dejaFait: z.boolean(),
    ...envoyes,
  }),
});

export const telechargerCompteRendu = contrat({
  id: 'telechargerCompteRendu',
  methode: 'GET',
  route: 'rencontres/{id}/compte-rendu.docx',
  acces: 'lire-compte-rendu',
  resume: 'Le compte rendu en document Word, pour qui peut le lire.',
  chemin: surLaLigne,
  reponse: z.unknown(),
  media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
});
