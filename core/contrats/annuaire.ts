import { z } from 'zod';
import { CHAMPS_DE_CONTACT, CHAMPS_DE_CONTACT_PAR_LIEN } from '../champs/contact.ts';
import { formes } from '../champs/table.ts';
import {
  CANAUX_NOTES,
  CHAMPS_A_RESTREINDRE,
  LECTEURS_RESTREINTS,
  SECTIONS_DE_FICHE,
} from '../vocabulaires/structures.ts';
import { cle, eTag, id, jeton } from './communs.ts';
import { contrat, contratDeLien } from './contrat.ts';
import { correctionDeFiche } from './correction-de-fiche.ts';
import { contactDePage, pageDeFiche, pageDeLien } from './pages-de-lien.ts';

/** The sections said to be right; all those asked when left out. */
const sections = z.array(z.enum(SECTIONS_DE_FICHE)).min(1).max(SECTIONS_DE_FICHE.length);

/** Where the verification of the fiche stands: the day of the fiche, and the sections still to be confirmed. */
const verification = { verifieeLe: z.string().optional(), restantes: z.array(z.enum(SECTIONS_DE_FICHE)) } as const;

/** « Tout est juste », with or without corrections, by a member or a guest of the structure. */
export const confirmerFiche = contrat({
  id: 'confirmerFiche',
  methode: 'POST',
  route: 'structures/{id}/confirmer',
  acces: 'confirmer-fiche',
  resume: 'Confirme la fiche d’une structure, entière ou par section, avec les corrections éventuelles.',
  chemin: z.strictObject({ id }),
  /** `moyen`: by which way the coordination has just heard it from the structure. */
  corps: z.strictObject({
    eTag,
    corrections: correctionDeFiche,
    sections: sections.optional(),
    moyen: z.enum(CANAUX_NOTES).optional(),
  }),
  reponse: z.strictObject({ id, eTag: z.string(), ...verification }),
});

/** Takes back, the same day, a verification made by mistake. */
export const annulerVerification = contrat({
  id: 'annulerVerification',
  methode: 'POST',
  route: 'structures/{id}/annuler-verification',
  acces: 'confirmer-fiche',
  resume: 'Annule, le jour même, la vérification d’une fiche : elle redevient ce qu’elle était avant.',
  chemin: z.strictObject({ id }),
  corps: z.strictObject({ eTag }),
  reponse: z.strictObject({ id, eTag: z.string(), dejaFait: z.boolean() }),
});

const choixDeLecteurs = { champ: z.enum(CHAMPS_A_RESTREINDRE), niveau: z.enum(LECTEURS_RESTREINTS) } as const;

/** Who reads one of the ways to reach a structure, said by the structure itself: never more than the partners. */
export const choisirLecteurs = contrat({
  id: 'choisirLecteurs',
  methode: 'POST',
  route: 'structures/{id}/lecteurs',
  acces: 'corriger-fiche',
  resume: 'Dit qui lit le téléphone, le courriel ou l’adresse de sa structure.',
  chemin: z.strictObject({ id }),
  corps: z.strictObject(choixDeLecteurs),
  reponse: z.strictObject({ dejaFait: z.boolean() }),
});

/** Sends a structure a personal link to its own fiche. Never twice to the same person within the interval of Reglages (25 days unless set). */
export const inviterAConfirmer = contrat({
  id: 'inviterAConfirmer',
  methode: 'POST',
  route: 'structures/{id}/liens',
  acces: 'inviter-a-confirmer',
  resume: 'Envoie à la structure un lien personnel pour confirmer sa fiche.',
  chemin: z.strictObject({ id }),
  /** `malgrePlafond`: written to once more though the structure has been asked enough of, knowingly. */
  corps: z.strictObject({
    contact: id.optional(),
    malgrePlafond: z.boolean().optional(),
    /** The local day on which it leaves, by itself or within a mail already due for the same person; now when left out. */
    le: z.iso.date('Un jour est attendu.').optional(),
  }),
  /** `partLe`: the instant from which it leaves, when it waits. `avecLaCampagne`: a campaign asks already, and sends it when it can. */
  reponse: z.strictObject({
    sollicitation: id,
    dejaFait: z.boolean(),
    expireLe: z.string(),
    partLe: z.string().optional(),
    avecLaCampagne: z.boolean().optional(),
  }),
});

export const revoquerLien = contrat({
  id: 'revoquerLien',
  methode: 'POST',
  route: 'liens/{id}/revoquer',
  acces: 'revoquer-lien',
  resume: 'Révoque un lien personnel : il n’ouvre plus rien.',
  chemin: z.strictObject({ id }),
  corps: z.strictObject({}),
  reponse: z.strictObject({ dejaFait: z.boolean() }),
});

/** What the link opens, told apart by its nature. The token travels in the body, never in the URL of a request. */
export const ouvrirLien = contratDeLien({
  id: 'ouvrirLien',
  route: 'liens/ouvrir',
  resume: 'Ouvre un lien personnel : montre l’objet qu’il permet de confirmer ou auquel il permet de répondre.',
  corps: z.strictObject({ jeton }),
  reponse: pageDeLien,
});

export const repondreParLien = contratDeLien({
  id: 'repondreParLien',
  route: 'liens/repondre',
  resume: 'Confirme ou corrige sa fiche, entière ou par section, par un lien personnel.',
  corps: z.strictObject({ jeton, corrections: correctionDeFiche, sections: sections.optional() }),
  reponse: z.strictObject({
    ...verification,
    champsCorriges: z.array(z.string()),
    /** What is told of the address, which waits for a decision. */
    attente: z.string().optional(),
    /** « Votre fiche a été envoyée à 14 structures. », once all is confirmed: why it matters. */
    remises: z.string().optional(),
    /** The fiche as it now is, while sections remain. */
    page: pageDeFiche.optional(),
  }),
});

export const choisirLecteursParLien = contratDeLien({
  id: 'choisirLecteursParLien',
  route: 'liens/lecteurs',
  resume: 'Dit, par un lien personnel, qui lit le téléphone, le courriel ou l’adresse de sa structure.',
  corps: z.strictObject({ jeton, ...choixDeLecteurs }),
  reponse: z.strictObject({ dejaFait: z.boolean() }),
});

/** « Ne plus recevoir de rappels », and the way back, for whom the link was sent to. */
export const choisirRappelsParLien = contratDeLien({
  id: 'choisirRappelsParLien',
  route: 'liens/rappels',
  resume: 'Arrête, ou reprend, les rappels envoyés à la personne ou à la structure à qui le lien a été envoyé.',
  corps: z.strictObject({ jeton, sansRappel: z.boolean() }),
  reponse: z.strictObject({ sansRappel: z.boolean(), dejaFait: z.boolean() }),
});

/** « Nous avons cessé notre activité »: the coordination decides, the reminders stop meanwhile. */
export const direCessationParLien = contratDeLien({
  id: 'direCessationParLien',
  route: 'liens/cessation',
  resume: 'Dit, par un lien personnel, que la structure a cessé son activité : la coordination décide.',
  corps: z.strictObject({ jeton, commentaire: z.string().max(1000, 'Le mot dépasse 1 000 caractères.').optional() }),
  reponse: z.strictObject({ dejaFait: z.boolean() }),
});

/** What the holder of a link types of a person of their structure. */
const personne = z.strictObject(formes(CHAMPS_DE_CONTACT, CHAMPS_DE_CONTACT_PAR_LIEN, 'saisi')).partial();

/**
 * Adds a person, corrects one, or says that one has left. Only the people that the link shows; what concerns someone else than its addressee, their
 * address, or an account, is only proposed.
 */
export const changerContactParLien = contratDeLien({
  id: 'changerContactParLien',
  route: 'liens/contacts',
  resume: 'Ajoute, corrige ou retire un contact de sa structure par un lien personnel.',
  corps: z.strictObject({
    jeton,
    changement: z.discriminatedUnion('geste', [
      z.strictObject({
        geste: z.literal('ajouter'),
        cle,
        contact: personne.required({ nom: true }),
      }),
      z.strictObject({ geste: z.literal('corriger'), id, eTag, contact: personne }),
      z.strictObject({ geste: z.literal('retirer'), id, eTag }),
    ]),
  }),
  reponse: z.strictObject({
    contacts: z.array(contactDePage),
    dejaFait: z.boolean(),
    /** Something waits for the decision of the coordination, or of a member of the structure. */
    propose: z.boolean(),
    /** What is told of it. */
    attente: z.string().optional(),
  }),
});
