import { z } from 'zod';
import { SECTIONS_DE_FICHE, TYPES_DE_STRUCTURE } from '../vocabulaires/structures.ts';
import { choix, choixMultiple, date, donnees, instant, nombre, note, texte, textes } from './columns.ts';
import { empreinteDeLaDemande } from './empreinte-de-la-demande.ts';
import { defineList, type NewRow, type Row } from './list.ts';

export const ETATS_DE_CAMPAGNE = ['Préparation', 'Programmée', 'En cours', 'Suspendue', 'Terminée', 'Annulée'] as const;
export type EtatDeCampagne = (typeof ETATS_DE_CAMPAGNE)[number];

/** How a wave reaches people: a first mail, a mail again to the silent, a list to telephone, a list to visit. */
const CANAUX_DE_VAGUE = ['Courriel', 'Relance', 'Téléphone', 'Visite'] as const;

export const vague = z.strictObject({
  canal: z.enum(CANAUX_DE_VAGUE),
  le: z.iso.date('Une date au format AAAA-MM-JJ est attendue.'),
});
export type Vague = z.infer<typeof vague>;

/** What became of each structure, kept when the campaign is closed: later verifications do not change it. Values are ids of structures. */
export const issues = z.strictObject({
  confirmees: z.array(z.string()),
  modifiees: z.array(z.string()),
  fermees: z.array(z.string()),
  silencieuses: z.array(z.string()),
  /** By channel, how many answered. */
  parCanal: z.record(z.string(), z.int()),
  /** Share of the fiches of its perimeter verified within twelve months, on the day when it was closed. Unknown of the campaigns closed before it was kept. */
  verifiees12Mois: z
    .strictObject({
      le: z.iso.date(),
      valeur: z.number(),
      denominateur: z.int(),
      parCanal: z.record(z.string(), z.int()),
    })
    .optional(),
});
export type Issues = z.infer<typeof issues>;

export const campagnes = defineList({
  name: 'Campagnes',
  displayName: 'Campagnes de mise à jour',
  description: 'Les campagnes de mise à jour de l’annuaire, celle de l’été comprise.',
  finalite: 'Faire vérifier l’annuaire par ceux qui y figurent.',
  columns: {
    titre: texte({ label: 'Titre', internal: 'Title', required: true }),
    etat: choix({ label: 'État', values: ETATS_DE_CAMPAGNE, required: true, indexed: true }),
    debut: date({ label: 'Début', required: true, indexed: true }),
    fin: date({ label: 'Fin', required: true }),
    communes: textes({ label: 'Codes INSEE des communes', help: 'Sans aucun code : tout l’annuaire.' }),
    types: choixMultiple({ label: 'Types de structure', values: TYPES_DE_STRUCTURE, open: true }),
    sections: choixMultiple({
      label: 'Sections à vérifier',
      values: SECTIONS_DE_FICHE,
    }),
    epargnerMois: nombre({
      label: 'Laisser de côté les fiches vérifiées depuis (mois)',
      min: 0,
      max: 24,
    }),
    vagues: donnees({ label: 'Vagues', schema: z.array(vague) }),
    plafondRelances: nombre({ label: 'Relances au plus par personne', min: 0, max: 5 }),
    message: note({ label: 'Message' }),
    /** By structure, the person to write to when it is not the one that the fiche gives: another is asked, not more is. */
    destinataires: donnees({ label: 'Personnes choisies', schema: z.record(z.string(), z.string()) }),
    /** Ids of the structures, written when the campaign begins: who is concerned does not move afterwards. */
    concernees: textes({ label: 'Structures concernées' }),
    lanceeLe: instant({ label: 'Lancée le' }),
    closeLe: instant({ label: 'Close le' }),
    issues: donnees({ label: 'Issue de chaque structure', schema: issues }),
    cleCreation: texte({
      label: 'Clé de création',
      maxLength: 64,
      unique: true,
      help: 'Empêche qu’une même demande crée deux campagnes.',
    }),
    empreinte: empreinteDeLaDemande,
  },
});

export type Campagne = Row<typeof campagnes>;
export type NouvelleCampagne = NewRow<typeof campagnes>;
