import { z } from 'zod';
import { REPONSES_A_L_INVITATION, ROLES_DANS_LE_GROUPE } from '../vocabulaires/rencontres.ts';
import { cle, eTag, id, jeton, reports, structureChoisie, uneLigne } from './communs.ts';
import { contrat, contratDeLien } from './contrat.ts';
import { pointSaisi } from './point-saisi.ts';

/** What a structure says of its coming. */
const reponse = {
  reponse: z.enum(REPONSES_A_L_INVITATION),
  /** Who comes, when it is not the person invited. Left out: as it was said before; empty: nobody named. */
  remplacant: uneLigne().max(120, 'Ce nom dépasse 120 caractères.').optional(),
  /** What is needed to come: access, hours, childcare. Left out: as it was said before; empty: nothing. */
  besoinsDAcces: z.string().max(600, 'Ce texte ne dépasse pas 600 caractères.').optional(),
};
const reponseEnregistree = z.strictObject({ dejaFait: z.boolean() });
/** `attente`: its rank in the waiting list, when every place is taken. */
const reponseEtPlace = z.strictObject({ dejaFait: z.boolean(), attente: z.int().optional() });

/** In the tab, for one’s structure; the coordination notes what it was told by telephone. */
export const repondreInvitation = contrat({
  id: 'repondreInvitation',
  methode: 'POST',
  route: 'rencontres/{id}/reponse',
  acces: 'repondre-invitation',
  resume: 'Dit si une structure invitée vient à une rencontre.',
  chemin: z.strictObject({ id }),
  corps: z.strictObject({ structure: id, ...reponse }),
  reponse: reponseEtPlace,
});

/**
 * Invites structures, invites them no more, or changes the place they have; those not named stay as they are. Once
 * planned, the Teams meeting follows: Outlook tells those added and those taken away; a poll asks those who stay.
 * `simuler` says all of it, and writes nothing.
 */
export const changerInvites = contrat({
  id: 'changerInvites',
  methode: 'POST',
  route: 'rencontres/{id}/invites',
  acces: 'modifier-rencontre',
  resume: 'Invite d’autres structures à une rencontre, n’en invite plus, ou change qui co-organise.',
  chemin: z.strictObject({ id }),
  corps: z.strictObject({
    /** `contact`: the person written to there; the one for its theme when left out. */
    ajouter: z
      .array(structureChoisie.extend({ contact: id.optional() }))
      .max(300, 'Pas plus de 300 structures à la fois.'),
    /** Those added whom Outlook invites on a later day, once the rencontre is planned. */
    reports,
    retirer: z.array(id).max(300, 'Pas plus de 300 structures à la fois.'),
    /**
     * The place of those already invited, as a whole: `role`, and `organisateur`, the contact who co-organises. A role
     * is kept for the coming sittings of the series too.
     */
    changer: z
      .array(z.strictObject({ id, role: z.enum(ROLES_DANS_LE_GROUPE).optional(), organisateur: id.optional() }))
      .max(300, 'Pas plus de 300 structures à la fois.')
      .optional(),
    simuler: z.boolean().optional(),
  }),
  reponse: z.strictObject({
    ajoutees: z.int(),
    retirees: z.int(),
    changees: z.int(),
    /** People whom Outlook tells. */
    prevenues: z.int(),
    /** Structures taken away that had answered, the invitation or the poll: what they said counts no more. */
    reponses: z.int(),
    /** The poll that looks for the date, with those who stay. */
    sondage: z
      .strictObject({
        invitees: z.int(),
        quorum: z.int().optional(),
        /** When fewer structures stay than the quorum asked for. */
        quorumDevient: z.int().optional(),
        indispensablesRetirees: z.int(),
      })
      .optional(),
    sansAdresse: z.array(z.strictObject({ structure: id, nom: z.string() })),
    dejaFait: z.boolean(),
  }),
});

/**
 * Sends its page to each structure invited that has no account and no link yet, forty at once; the same call sends the
 * others. `simuler` says to how many.
 */
export const envoyerLesLiens = contrat({
  id: 'envoyerLesLiens',
  methode: 'POST',
  route: 'rencontres/{id}/liens',
  acces: 'planifier-rencontre',
  resume: 'Envoie la page d’une rencontre aux structures invitées qui n’ont pas de compte.',
  chemin: z.strictObject({ id }),
  corps: z.strictObject({ simuler: z.boolean().optional(), reports }),
  reponse: z.strictObject({
    envoyes: z.int(),
    /** Put off to a day to come. */
    reportes: z.int(),
    aSuivre: z.int(),
    avecLien: z.int(),
    avecCompte: z.int(),
    sansAdresse: z.array(z.strictObject({ structure: id, nom: z.string() })),
  }),
});

/**
 * Asks those who have said nothing once more whether they come, forty at once; the same call writes to the others, and
 * to nobody twice. Refused without a meeting to come to. Whoever co-organises asks within the budget alone, puts nothing
 * off, and reads numbers only: why one is left to the coordination would say how much it is asked, or how it is reached.
 */
export const relancerInvites = contrat({
  id: 'relancerInvites',
  methode: 'POST',
  route: 'rencontres/{id}/relance',
  acces: 'relancer-invites',
  resume: 'Relance, une seule fois, les structures invitées qui n’ont pas dit si elles viennent.',
  chemin: z.strictObject({ id }),
  corps: z.strictObject({ reports }),
  reponse: z.strictObject({
    envoyes: z.int(),
    /** Put off to a day to come. */
    reportes: z.int(),
    aSuivre: z.int(),
    dejaRelancees: z.int(),
    /** Silent too, and that no mail reaches; for the coordination. */
    aAppeler: z.array(z.strictObject({ structure: id, nom: z.string() })),
    /** For whoever co-organises: silent too, and left to the coordination, whatever the reason. */
    laissees: z.int(),
  }),
});

/** Who is written to in a structure invited: what leaves from then on goes to this person. What has left is not sent again. */
export const choisirInvite = contrat({
  id: 'choisirInvite',
  methode: 'POST',
  route: 'rencontres/{id}/contact',
  acces: 'modifier-rencontre',
  resume: 'Choisit la personne à qui l’on écrit dans une structure invitée.',
  chemin: z.strictObject({ id }),
  corps: z.strictObject({ eTag, structure: id, contact: id }),
  reponse: z.strictObject({ eTag: z.string(), dejaFait: z.boolean() }),
});

/** Puts a structure first in the waiting list; the reason is kept, for the coordination. */
export const passerDevant = contrat({
  id: 'passerDevant',
  methode: 'POST',
  route: 'rencontres/{id}/attente',
  acces: 'modifier-rencontre',
  resume: 'Fait passer une structure en tête de la liste d’attente, avec la raison.',
  chemin: z.strictObject({ id }),
  corps: z.strictObject({
    structure: id,
    motif: uneLigne().min(3, 'Dites en quelques mots pourquoi.').max(500, 'La raison dépasse 500 caractères.'),
  }),
  reponse: reponseEnregistree,
});

/** By the personal link, for the structure that it was sent to. The last answer counts. */
export const repondreInvitationParLien = contratDeLien({
  id: 'repondreInvitationParLien',
  route: 'liens/rencontre/reponse',
  resume: 'Dit si la structure vient, par le lien personnel.',
  corps: z.strictObject({ jeton, ...reponse }),
  reponse: reponseEtPlace,
});

/** On the day, from one’s own telephone: the structure that the link was sent to is there. */
export const arriverParLien = contratDeLien({
  id: 'arriverParLien',
  route: 'liens/rencontre/arrivee',
  resume: 'Dit, le jour même, que la structure est là, par le lien personnel.',
  corps: z.strictObject({ jeton }),
  reponse: reponseEnregistree,
});

/** On the day, in the tab: a structure that one represents is there. */
export const direArrivee = contrat({
  id: 'direArrivee',
  methode: 'POST',
  route: 'rencontres/{id}/arrivee',
  acces: 'repondre-invitation',
  resume: 'Dit, le jour même, qu’une structure invitée est là.',
  chemin: z.strictObject({ id }),
  corps: z.strictObject({ structure: id }),
  reponse: reponseEnregistree,
});

/** A point for the ordre du jour, proposed for the structure that the link was sent to. */
export const proposerPointParLien = contratDeLien({
  id: 'proposerPointParLien',
  route: 'liens/rencontre/point',
  resume: 'Propose un point pour l’ordre du jour, par le lien personnel.',
  corps: z.strictObject({
    jeton,
    cle,
    ...pointSaisi,
  }),
  /** As it was kept: it may be corrected, or taken back. */
  reponse: z.strictObject({ id, eTag: z.string(), dejaFait: z.boolean() }),
});

/** Until it stands in the ordre du jour: what is left out is emptied. The same request twice changes nothing more. */
export const corrigerPointParLien = contratDeLien({
  id: 'corrigerPointParLien',
  route: 'liens/rencontre/point/corriger',
  resume:
    'Corrige un point que la structure a proposé, tant qu’il n’est pas dans l’ordre du jour, par le lien personnel.',
  corps: z.strictObject({
    jeton,
    point: id,
    eTag,
    ...pointSaisi,
  }),
  reponse: z.strictObject({ eTag: z.string(), dejaFait: z.boolean() }),
});

/** One that is gone already is no error. */
export const retirerPointParLien = contratDeLien({
  id: 'retirerPointParLien',
  route: 'liens/rencontre/point/retirer',
  resume:
    'Retire un point que la structure a proposé, tant qu’il n’est pas dans l’ordre du jour, par le lien personnel.',
  corps: z.strictObject({ jeton, point: id, eTag }),
  reponse: z.strictObject({ dejaFait: z.boolean() }),
});

/** Notes that a structure was told by telephone that a rencontre is cancelled, or that it was not. */
export const direPrevenue = contrat({
  id: 'direPrevenue',
  methode: 'POST',
  route: 'rencontres/{id}/prevenues',
  acces: 'annuler-rencontre',
  resume: 'Note qu’une structure a été prévenue par téléphone de l’annulation d’une rencontre.',
  chemin: z.strictObject({ id }),
  corps: z.strictObject({ structure: id, prevenue: z.boolean() }),
  reponse: z.strictObject({ dejaFait: z.boolean() }),
});
