import { z } from 'zod';
import { codeInsee } from '../identifiants/codes.ts';
import { ETATS_DE_MISE_EN_LIEN, ISSUES, PERTINENCES } from '../vocabulaires/mises-en-lien.ts';
import { cle, id, jeton, uneLigne } from './communs.ts';
import { contrat, contratDeLien } from './contrat.ts';

/** Longest free text: a need or an outcome in a few sentences. */
export const TEXTE_MAX = 600;
const court = z.string().max(TEXTE_MAX, `Ce texte ne dépasse pas ${TEXTE_MAX} caractères.`);

/** What became of the message to one side. `incertain`: it may have left; `refuse`: it did not, and asking again sends it; `attend`: it leaves by itself on its day. */
const ISSUES_D_ENVOI = ['envoye', 'deja', 'incertain', 'refuse', 'attend'] as const;
export type IssueDePresentation = (typeof ISSUES_D_ENVOI)[number];

/** What one side says has become of the introduction. */
const reponseDUnCote = z.strictObject({
  issue: z.enum(ISSUES),
  pertinente: z.enum(PERTINENCES).optional(),
  commentaire: court.optional(),
});

/** Introduces a structure to another, by a message to each. Nothing about the person concerned is asked for. */
export const mettreEnLien = contrat({
  id: 'mettreEnLien',
  methode: 'POST',
  route: 'mises-en-lien',
  acces: 'mettre-en-lien',
  resume: 'Met deux structures en lien : un courriel de présentation à chacune, sans donnée sur le bénéficiaire.',
  corps: z.strictObject({
    /** Given by the form at its opening: the same request repeated introduces once. */
    cle,
    demandeur: id,
    destinataire: id,
    thematique: uneLigne().min(1, 'La thématique est attendue.').max(120),
    public: uneLigne().min(1).max(120).optional(),
    communeInsee: codeInsee.optional(),
    message: court.optional(),
    /** The person written to in the structure turned to. The coordination alone chooses: it reads who was asked what. */
    contact: id.optional(),
    /** The need noted on the territory that it answers: it keeps the trace of it. */
    besoin: id.optional(),
    /** Until the structure turned to has room in its budget, or a local day. */
    attendre: z.union([z.literal('place'), z.iso.date('Un jour est attendu.')]).optional(),
  }),
  reponse: z.strictObject({
    id,
    dejaFait: z.boolean(),
    courriels: z.strictObject({ demandeur: z.enum(ISSUES_D_ENVOI), destinataire: z.enum(ISSUES_D_ENVOI) }),
  }),
});

/** What who asks may know of the budget of the structure turned to: neither how many asks, nor from whom. */
export const lirePlace = contrat({
  id: 'lirePlace',
  methode: 'GET',
  route: 'mises-en-lien/place/{demandeur}/{destinataire}',
  acces: 'mettre-en-lien',
  freinee: true,
  resume:
    'Dit si une structure est déjà beaucoup sollicitée, et si la présentation peut attendre qu’elle le soit moins.',
  chemin: z.strictObject({ demandeur: id, destinataire: id }),
  reponse: z.strictObject({ beaucoupSollicitee: z.boolean(), peutAttendre: z.boolean() }),
});

const etatDecide = z.strictObject({ etat: z.enum(ETATS_DE_MISE_EN_LIEN), dejaFait: z.boolean() });

/** The answer of one side, given in the tab or told by telephone to the coordination. */
export const repondreMiseEnLien = contrat({
  id: 'repondreMiseEnLien',
  methode: 'POST',
  route: 'mises-en-lien/{id}/repondre',
  acces: 'repondre-mise-en-lien',
  resume: 'Dit, pour l’une des deux structures, ce qu’une mise en lien est devenue.',
  chemin: z.strictObject({ id }),
  corps: z.strictObject({ structure: id, ...reponseDUnCote.shape }),
  reponse: etatDecide,
});

export const repondreMiseEnLienParLien = contratDeLien({
  id: 'repondreMiseEnLienParLien',
  route: 'liens/mise-en-lien',
  resume: 'Dit, par un lien personnel, ce qu’une mise en lien est devenue.',
  corps: z.strictObject({ jeton, ...reponseDUnCote.shape }),
  reponse: etatDecide,
});
