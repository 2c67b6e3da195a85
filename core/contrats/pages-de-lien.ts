import { z } from 'zod';
import { CHAMPS_DE_CONTACT, CHAMPS_DE_CONTACT_PAR_LIEN } from '../champs/contact.ts';
import { formes } from '../champs/table.ts';
import { ISSUES, PERTINENCES } from '../vocabulaires/mises-en-lien.ts';
import {
  ETATS_DE_RENCONTRE,
  MODALITES,
  REPONSES_A_L_INVITATION,
  REPONSES_DE_VOTE,
  TYPES_DE_POINT,
} from '../vocabulaires/rencontres.ts';
import { CHAMPS_A_RESTREINDRE, SECTIONS_DE_FICHE, VISIBILITES } from '../vocabulaires/structures.ts';
import { documentDePage } from './bibliotheque-par-lien.ts';
import { valeursDeFiche } from './correction-de-fiche.ts';
import { decisionDePage } from './decisions.ts';
import { questionsPosees } from './questions-posees.ts';

/** What every page of a personal link knows. */
const enTeteDePage = {
  /** Its last day, where the territory is. */
  expireLe: z.string(),
  dejaRepondu: z.boolean(),
  /** Who asks, and of whom: the first thing that the page says. Known as the link opens. */
  demande: z
    .strictObject({
      territoire: z.string(),
      /** How to reach the coordination; empty when nobody filled it in. */
      coordination: z.string(),
      structure: z.string(),
      /** The person to whom the link was sent; a link sent to a structure names nobody. */
      personne: z.string().optional(),
    })
    .optional(),
  /** What is told of the data of the person, unfolded at the first contact, and whether they have asked for no more reminders. A link sent to a structure names nobody. */
  information: z
    .strictObject({
      notice: z.array(z.string()),
      premierContact: z.boolean(),
      personnelle: z.boolean(),
      sansRappel: z.boolean(),
    })
    .optional(),
} as const;

/** A person of the structure, as the holder of its link reads them. */
export const contactDePage = z.strictObject({
  id: z.string(),
  eTag: z.string(),
  ...z
    .strictObject(formes(CHAMPS_DE_CONTACT, CHAMPS_DE_CONTACT_PAR_LIEN, 'lu'))
    .partial()
    .required({ nom: true }).shape,
  principal: z.boolean(),
  /** The person to whom the link was sent. */
  soi: z.boolean(),
  /** What is told of their address, while it waits for a decision. */
  attente: z.string().optional(),
});
export type ContactDePage = z.infer<typeof contactDePage>;

/** The fiche that its structure confirms or corrects. */
export const pageDeFiche = z.strictObject({
  nature: z.literal('fiche'),
  ...enTeteDePage,
  fiche: z.strictObject({
    nom: z.string(),
    type: z.string(),
    commune: z.string().optional(),
    verifieeLe: z.string().optional(),
    valeurs: valeursDeFiche,
    /** Who reads each way to reach it. */
    lecteurs: z.record(z.enum(CHAMPS_A_RESTREINDRE), z.enum(VISIBILITES)),
    /** The sections asked, in their order, each with the day of its last confirmation. */
    sections: z.array(
      z.strictObject({ section: z.enum(SECTIONS_DE_FICHE), verifieeLe: z.string().optional(), restante: z.boolean() }),
    ),
    thematiquesPossibles: z.array(z.string()),
    publicsPossibles: z.array(z.string()),
    contacts: z.array(contactDePage),
    /** What is told of the address of the structure, while it waits for a decision. */
    attente: z.string().optional(),
    /** Communes of the territory, for the zone d’intervention. */
    communes: z.array(z.strictObject({ code: z.string(), nom: z.string() })),
  }),
});
export type PageDeFiche = z.infer<typeof pageDeFiche>;

/** The introduction of which one side says what has become, with what it already said. Nothing of what the other side said. */
export const pageDeMiseEnLien = z.strictObject({
  nature: z.literal('mise-en-lien'),
  ...enTeteDePage,
  miseEnLien: z.strictObject({
    cote: z.enum(['demandeur', 'destinataire']),
    structure: z.string(),
    autre: z.string(),
    faiteLe: z.string(),
    thematique: z.string(),
    public: z.string().optional(),
    commune: z.string().optional(),
    message: z.string().optional(),
    issue: z.enum(ISSUES).optional(),
    pertinente: z.enum(PERTINENCES).optional(),
    commentaire: z.string().optional(),
  }),
});
export type PageDeMiseEnLien = z.infer<typeof pageDeMiseEnLien>;

/** The link that a person asked for to see what is held on them: the data are read by their own contract. */
const pageDeMesDonnees = z.strictObject({ nature: z.literal('mes-donnees'), ...enTeteDePage });

/** The annuaire that was handed to a structure, which says that it has it. */
export const pageDeRemise = z.strictObject({
  nature: z.literal('remise'),
  ...enTeteDePage,
  remise: z.strictObject({
    structure: z.string(),
    objet: z.string(),
    diffuseeLe: z.string(),
    fiches: z.int().optional(),
    lueLe: z.string().optional(),
  }),
});
export type PageDeRemise = z.infer<typeof pageDeRemise>;

/** Where a person stops the summary of the month that they receive by mail. */
const pageDeSynthese = z.strictObject({ nature: z.literal('synthese'), ...enTeteDePage });

/** The value of an indicator that is awaited from the person the link was sent to: none that was typed is told. */
export const pageDeValeur = z.strictObject({
  nature: z.literal('valeur'),
  ...enTeteDePage,
  valeur: z.strictObject({
    indicateur: z.string(),
    definition: z.string(),
    unite: z.string(),
    /** In words: « novembre 2026 », « le 4e trimestre 2026 ». */
    periode: z.string(),
    /** Local day. */
    echeance: z.string(),
  }),
});
export type PageDeValeur = z.infer<typeof pageDeValeur>;

/**
 * A rencontre, from the vote to what came of it, for the structure that the link was sent to. Days and hours are words,
 * those of the territory: the page knows no time zone.
 */
export const pageDeRencontre = z.strictObject({
  nature: z.literal('rencontre'),
  ...enTeteDePage,
  rencontre: z.strictObject({
    structure: z.string(),
    titre: z.string(),
    thematique: z.string(),
    etat: z.enum(ETATS_DE_RENCONTRE),
    passee: z.boolean(),
    /** « mardi 15 décembre 2026 à 9 h 30 »; none while the date is looked for. */
    quand: z.string().optional(),
    duree: z.string(),
    modalite: z.enum(MODALITES),
    /** Kept informed: the structure is not asked to come. */
    informee: z.literal(true).optional(),
    /** Names of the structures that co-organise. */
    organisatrices: z.array(z.string()),
    lieu: z.string().optional(),
    objectif: z.string().optional(),
    /** What there is to know to come, heading by heading; none once it is over. */
    aSavoir: z.array(z.strictObject({ titre: z.string(), texte: z.string() })),
    lienReunion: z.string().optional(),
    motifAnnulation: z.string().optional(),
    /** When it takes place instead, for a structure invited to it: « mardi 15 décembre 2026 à 9 h 30 ». */
    reprise: z.string().optional(),
    ordreDuJour: z.array(
      z.strictObject({
        heure: z.string(),
        titre: z.string(),
        minutes: z.int(),
        type: z.enum(TYPES_DE_POINT),
        sousPoints: z.array(z.string()),
        /** The structure that presents, as every partner may read its name. */
        presente: z.string().optional(),
      }),
    ),
    compteRendu: z.string().optional(),
    /** iCalendar (RFC 5545), for one’s own calendar. */
    agenda: z.string().optional(),
  }),
  /** While answers may be given. */
  sondage: z
    .strictObject({
      /** « vendredi 4 décembre 2026 à 18 h » */
      cloture: z.string().optional(),
      message: z.string().optional(),
      creneaux: z.array(
        z.strictObject({
          id: z.string(),
          jour: z.string(),
          heures: z.string(),
          lieu: z.string().optional(),
          /** Structures that can come, « si besoin » included; of those asked. */
          disponibles: z.int(),
          /** Where the answers are opened to those invited: what the others said, by name. */
          dits: z.string().optional(),
        }),
      ),
      /** Will the others invited read the answer? */
      reponsesVisibles: z.literal(true).optional(),
      invitees: z.int(),
      reponses: z.record(z.string(), z.enum(REPONSES_DE_VOTE)),
      commentaireDit: z.boolean(),
    })
    .optional(),
  /** What the structure answered to the poll, between its closing and the date. */
  disponibilites: z
    .array(
      z.strictObject({
        id: z.string(),
        jour: z.string(),
        heures: z.string(),
        lieu: z.string().optional(),
        reponse: z.enum(REPONSES_DE_VOTE).optional(),
        dits: z.string().optional(),
      }),
    )
    .optional(),
  /** The answer of the structure, once there is a date to come to. */
  invitation: z
    .strictObject({
      reponse: z.enum(REPONSES_A_L_INVITATION).optional(),
      /** That it was said, not what: the link may have been forwarded, and what it takes to come may touch on health. */
      /** Its rank in the waiting list, when it has no place. */
      attente: z.int().optional(),
      /** Every place is taken: a new answer waits. */
      complet: z.literal(true).optional(),
      remplacantDit: z.boolean(),
      besoinsDits: z.boolean(),
    })
    .optional(),
  /** On the day: whether the structure has said that it is there. */
  arrivee: z.strictObject({ dite: z.boolean() }).optional(),
  /** For whoever was invited and away: five lines at most. */
  manque: z.array(z.string()).max(5).optional(),
  /** While whoever was there may approve what was written, or correct a part of it. */
  approbation: z
    .strictObject({
      /** « lundi 7 décembre 2026 » */
      dernierJour: z.string(),
      parties: z.array(z.string()),
      approuvee: z.boolean(),
      /** How many, not what: the link may have been forwarded. */
      corrections: z.int(),
      peutCorriger: z.boolean(),
    })
    .optional(),
  /** What the structure proposed; undefined once nothing can be proposed any more. */
  points: z
    .array(
      z.strictObject({
        id: z.string(),
        eTag: z.string(),
        titre: z.string(),
        type: z.enum(TYPES_DE_POINT),
        precisions: z.string().optional(),
        /** It may still be corrected, or taken back. */
        aChanger: z.boolean(),
      }),
    )
    .optional(),
  /** Those of this rencontre that the structure carries, the first due first; undefined when there is none. */
  decisions: z.array(decisionDePage).optional(),
  /** While one may say what one thought of it: whether whoever holds this link has. */
  avis: z.strictObject({ donne: z.boolean() }).optional(),
  /** What is shown and handed out there, the last one first; undefined while there is none. */
  documents: z.array(documentDePage).optional(),
  /** It carries a decision without being invited: nothing of what was prepared or said is for it. */
  sansInvitation: z.literal(true).optional(),
});
export type PageDeRencontre = z.infer<typeof pageDeRencontre>;

/** What a structure is asked once a year of some others. */
export const pageDInterconnaissance = z.strictObject({
  nature: z.literal('interconnaissance'),
  ...enTeteDePage,
  interconnaissance: questionsPosees,
});
export type PageDInterconnaissance = z.infer<typeof pageDInterconnaissance>;

/** What a personal link opens, told apart by `nature`: one schema a nature. */
export const pageDeLien = z.discriminatedUnion('nature', [
  pageDeFiche,
  pageDeMiseEnLien,
  pageDeMesDonnees,
  pageDeRemise,
  pageDeValeur,
  pageDeSynthese,
  pageDeRencontre,
  pageDInterconnaissance,
]);
export type PageDeLien = z.infer<typeof pageDeLien>;
