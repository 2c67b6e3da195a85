import { z } from 'zod';
import { CANAUX_DE_REPONSE } from '../vocabulaires/mises-en-lien.ts';
import { ETATS_DE_RENCONTRE, ETATS_DE_SONDAGE, REPONSES_DE_VOTE } from '../vocabulaires/rencontres.ts';
import { cle, eTag, id, jeton, reports, uneLigne } from './communs.ts';
import { contrat, contratDeLien } from './contrat.ts';

const instant = z.iso.datetime({ offset: false, message: 'Un instant UTC est attendu.' });
const surLaLigne = z.strictObject({ id });

/** Enough to choose from, few enough to answer on a telephone. */
export const CRENEAUX_MAX = 60;

/** A slot, as it is proposed: its place when it is not that of the rencontre. */
const creneauPropose = z.strictObject({
  debut: instant,
  dureeMinutes: z.int().min(15).max(720).optional(),
  lieu: uneLigne().max(255, 'Le lieu dépasse 255 caractères.').optional(),
});

/** An answer a slot, by the identifier of the slot. */
const reponses = z.record(z.string().regex(/^[a-z0-9]{1,12}$/), z.enum(REPONSES_DE_VOTE));
const commentaire = z.string().max(600, 'Ce texte ne dépasse pas 600 caractères.');

/** Asks the structures invited which slots suit them: one mail each, with its personal link. */
export const ouvrirSondage = contrat({
  id: 'ouvrirSondage',
  methode: 'POST',
  route: 'rencontres/{id}/sondage',
  acces: 'ouvrir-sondage',
  resume: 'Ouvre le sondage de date d’une rencontre, et le demande aux structures invitées.',
  chemin: surLaLigne,
  corps: z.strictObject({
    cle,
    creneaux: z
      .array(creneauPropose)
      .min(2, 'Proposez au moins deux créneaux.')
      .max(CRENEAUX_MAX, `Pas plus de ${CRENEAUX_MAX} créneaux.`),
    /** When the answers close. */
    cloture: instant,
    message: z.string().max(2000, 'Le message dépasse 2 000 caractères.').optional(),
    indispensables: z.array(id).max(60, 'Pas plus de 60 structures indispensables.'),
    quorum: z.int().min(1).max(300).optional(),
    /** Those invited read who answered what; said to each before they answer. Absent: the sum alone. */
    reponsesVisibles: z.boolean().optional(),
    reports,
  }),
  reponse: z.strictObject({
    id,
    dejaFait: z.boolean(),
    /** Put off to a day to come. */
    reportes: z.int(),
    /** Mails that left now. */
    envoyes: z.int(),
    /** Those that leave by themselves within minutes. */
    aSuivre: z.int(),
    sansAdresse: z.array(z.strictObject({ structure: id, nom: z.string() })),
  }),
});

/** A reading: slots to propose, judged on what is known before anybody is asked: calendars that can be read, other rencontres, holidays. */
export const proposerCreneaux = contrat({
  id: 'proposerCreneaux',
  methode: 'POST',
  route: 'rencontres/{id}/creneaux',
  acces: 'ouvrir-sondage',
  resume:
    'Propose des créneaux pour une rencontre, d’après les agendas connus, les autres rencontres et le calendrier.',
  chemin: surLaLigne,
  corps: z.strictObject({ du: z.iso.date('Un jour est attendu.'), au: z.iso.date('Un jour est attendu.') }),
  reponse: z.strictObject({
    creneaux: z.array(
      z.strictObject({
        debut: z.string(),
        dureeMinutes: z.int(),
        /** How many structures are known to be taken then. */
        prises: z.int(),
        raisons: z.array(z.string()),
      }),
    ),
    /** Structures invited, and those of them whose calendar was read. */
    invitees: z.int(),
    agendasLus: z.int(),
    avertissement: z.string().optional(),
  }),
});

const creneauCompte = z.strictObject({
  id: z.string(),
  debut: z.string(),
  dureeMinutes: z.int(),
  lieu: z.string().optional(),
  oui: z.int(),
  siBesoin: z.int(),
  non: z.int(),
  sansReponse: z.int(),
  /** 1 for the best. */
  rang: z.int(),
  peutGagner: z.boolean(),
});

/** The answer of a structure that the reader represents, or, for who organises, of any. */
const voteLu = z.strictObject({
  structure: id,
  nom: z.string(),
  indispensable: z.boolean(),
  reponses,
  commentaire: z.string().optional(),
  reponduLe: z.string().optional(),
  canal: z.enum(CANAUX_DE_REPONSE).optional(),
});
export type VoteLu = z.infer<typeof voteLu>;

/** What another structure invited answered, where the poll is opened to the group: never its comment. */
const voteDuGroupe = z.strictObject({ structure: id, nom: z.string(), reponses });

/** A poll: the sum for all, who answered what for who organises and for oneself, for the group where it is opened to it. */
export const sondageLu = z.strictObject({
  id,
  eTag: z.string(),
  etat: z.enum(ETATS_DE_SONDAGE),
  ouvert: z.boolean(),
  cloture: z.string().optional(),
  message: z.string().optional(),
  quorum: z.int().optional(),
  creneauRetenu: z.string().optional(),
  invitees: z.int(),
  ontRepondu: z.int(),
  /** In the order of their dates. */
  creneaux: z.array(creneauCompte),
  siens: z.array(voteLu),
  /** Do those invited read each other’s answers? */
  reponsesVisibles: z.boolean(),
  /** For whoever is invited, where they do: the answers of the others. */
  groupe: z.array(voteDuGroupe).optional(),
  /** For who organises alone. */
  organisation: z
    .strictObject({
      /** Why the first slot wins, in a sentence; nothing before the first answer. */
      choix: z.string().optional(),
      /** What it costs and gives; see `core/sondages/mesurer.ts`. */
      mesures: z.strictObject({
        jours: z.int().optional(),
        joursOuvres: z.int().optional(),
        noyau: z.strictObject({ disponibles: z.int(), total: z.int() }).optional(),
        courriels: z.int(),
        structures: z.int(),
      }),
      votes: z.array(voteLu),
    })
    .optional(),
});
export type SondageLu = z.infer<typeof sondageLu>;

/** The last poll of a rencontre, as this reader may see it; none: no `sondage`. */
export const lireSondage = contrat({
  id: 'lireSondage',
  methode: 'GET',
  route: 'rencontres/{id}/sondage',
  acces: 'lire-sondage',
  resume:
    'Le sondage de date d’une rencontre : la somme pour tous, le détail pour la coordination, et pour les invités s’il leur est ouvert.',
  chemin: surLaLigne,
  reponse: z.strictObject({ sondage: sondageLu.optional() }),
});

/**
 * Closes, opens again until another hour, or gives up a poll; adds slots, which keeps the answers to the others, and
 * tells those who had answered that there is something new.
 */
export const changerSondage = contrat({
  id: 'changerSondage',
  methode: 'POST',
  route: 'sondages/{id}',
  acces: 'ouvrir-sondage',
  resume: 'Clôt, rouvre ou abandonne un sondage de date, ou lui ajoute des créneaux.',
  chemin: surLaLigne,
  corps: z.strictObject({
    eTag,
    etat: z.enum(ETATS_DE_SONDAGE),
    cloture: instant.optional(),
    ajouts: z.array(creneauPropose).max(CRENEAUX_MAX).optional(),
    /** Of those who have answered, those who are told of what is added on a later day. */
    reports,
  }),
  reponse: z.strictObject({
    id,
    eTag: z.string(),
    dejaFait: z.boolean(),
    /** Mails that left now: slots were added. */
    envoyes: z.int(),
    /** Those that leave by themselves within minutes. */
    aSuivre: z.int(),
    /** Those that no mail tells of what was added: to be called. */
    sansAdresse: z.array(z.strictObject({ structure: id, nom: z.string() })),
  }),
});

/**
 * Opens the answers to those invited, or closes them. Opened only while nobody has answered: whoever answered was told
 * that their name stays with who organises. Closed at any time.
 */
export const montrerReponses = contrat({
  id: 'montrerReponses',
  methode: 'POST',
  route: 'sondages/{id}/visibilite',
  acces: 'ouvrir-sondage',
  resume: 'Rend les réponses d’un sondage de date visibles des invités, avant la première, ou les referme.',
  chemin: surLaLigne,
  corps: z.strictObject({ eTag, visibles: z.boolean() }),
  reponse: z.strictObject({ id, eTag: z.string(), dejaFait: z.boolean() }),
});

/** Did the page say, before the answer, that the others invited would read it? */
const lueParLesInvites = z.boolean().optional();

const voteEnregistre = z.strictObject({ dejaFait: z.boolean() });

/** The answer of a structure, given in the tab or told by telephone to the coordination. The last one counts. */
export const voter = contrat({
  id: 'voter',
  methode: 'POST',
  route: 'sondages/{id}/votes',
  acces: 'voter',
  resume: 'Répond à un sondage de date pour sa structure.',
  chemin: surLaLigne,
  corps: z.strictObject({ structure: id, reponses, commentaire: commentaire.optional(), lueParLesInvites }),
  reponse: voteEnregistre,
});

/** The same by the personal link, for the structure that it was sent to. */
export const voterParLien = contratDeLien({
  id: 'voterParLien',
  route: 'liens/rencontre/vote',
  resume: 'Répond à un sondage de date par le lien personnel.',
  corps: z.strictObject({ jeton, reponses, commentaire: commentaire.optional(), lueParLesInvites }),
  reponse: voteEnregistre,
});

/**
 * Gives up the slot that was chosen, while no meeting was made for it: the date goes, another slot may be chosen. A
 * meeting that exists has been announced: it is finished, then moved.
 */
export const lacherCreneau = contrat({
  id: 'lacherCreneau',
  methode: 'POST',
  route: 'sondages/{id}/lacher',
  acces: 'planifier-rencontre',
  resume: 'Renonce au créneau retenu, tant que sa réunion n’est pas faite.',
  chemin: surLaLigne,
  corps: z.strictObject({ eTag }),
  reponse: z.strictObject({ id, eTag: z.string(), dejaFait: z.boolean() }),
});

/**
 * Fixes the date: the rencontre takes the slot, its Teams meeting is made, those invited are told once, the poll closes.
 * The same request sent again finishes what a fault left.
 */
export const retenirCreneau = contrat({
  id: 'retenirCreneau',
  methode: 'POST',
  route: 'sondages/{id}/retenir',
  acces: 'planifier-rencontre',
  resume: 'Retient un créneau : la rencontre est datée, planifiée, et le sondage clos.',
  chemin: surLaLigne,
  corps: z.strictObject({
    eTag,
    creneau: z.string().regex(/^[a-z0-9]{1,12}$/),
    reports: reports.optional(),
  }),
  reponse: z.strictObject({
    rencontre: id,
    etat: z.enum(ETATS_DE_RENCONTRE),
    dejaFait: z.boolean(),
    invites: z.int(),
    sansAdresse: z.array(z.strictObject({ structure: id, nom: z.string() })),
  }),
});
