import { z } from 'zod';
import { CHAMPS_DE_CONTACT, CHAMPS_DE_CONTACT_PAR_LIEN } from '../champs/contact.ts';
import { formes } from '../champs/table.ts';
import { ISSUES, PERTINENCES } from '../vocabulaires/mises-en-lien.ts';
import { CHAMPS_A_RESTREINDRE, SECTIONS_DE_FICHE, VISIBILITES } from '../vocabulaires/structures.ts';
import { valeursDeFiche } from './correction-de-fiche.ts';

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

/** What a personal link opens, told apart by `nature`: one schema a nature. */
export const pageDeLien = z.discriminatedUnion('nature', [
  pageDeFiche,
  pageDeMiseEnLien,
  pageDeMesDonnees,
  pageDeRemise,
]);
export type PageDeLien = z.infer<typeof pageDeLien>;
