import { z } from 'zod';
import { FRAIS, MODES_DE_MOBILISATION, TYPES_DE_STRUCTURE, ZONES } from '../vocabulaires/structures.ts';
import { contrat } from './contrat.ts';

const court = (max: number) => z.string().max(max).optional();
const plusieurs = (combien: number, max = 255) => z.array(z.string().max(max)).max(combien).optional();

/** A line of a file, read as a structure. Each value is checked again by the list. */
export const structureImportee = z.strictObject({
  nom: z.string().min(1).max(255),
  type: z.enum(TYPES_DE_STRUCTURE),
  statut: z.literal('Active'),
  source: z.string().max(100),
  cleSource: z.string().min(1).max(120),
  recenseeLe: z.iso.date(),
  sigle: court(40),
  siret: court(14),
  rna: court(10),
  finess: court(9),
  description: court(60_000),
  thematiques: plusieurs(30),
  publics: plusieurs(30),
  services: plusieurs(200, 2000),
  adresse: court(255),
  codePostal: court(5),
  commune: court(100),
  communeInsee: court(5),
  millesimeCog: z.int().optional(),
  zone: z.enum(ZONES).optional(),
  zoneCodes: plusieurs(200, 9),
  telephone: court(16),
  courriel: court(200),
  siteWeb: court(255),
  horaires: court(255),
  accessibilite: court(255),
  modesDeMobilisation: z.array(z.enum(MODES_DE_MOBILISATION)).optional(),
  modalitesDAcces: court(60_000),
  frais: z.enum(FRAIS).optional(),
  latitude: z.number().optional(),
  longitude: z.number().optional(),
  verifieeLe: z.iso.date().optional(),
  verifieePar: z.literal('Import').optional(),
});

/** Lines sent at once: the answer comes well before the service cuts the call, and a cancelled import stops soon. */
export const LIGNES_PAR_ENVOI = 200;

const numero = z.int().min(1).max(1_000_000);
const garder = z.enum(['annuaire', 'fichier']);

/**
 * Writes a part of a file in the annuaire. The same part sent twice changes nothing the second time. A line that probably is a fiche that we have is
 * not written without a decision. Each line has its own outcome: those that pass stay.
 */
export const importerStructures = contrat({
  id: 'importerStructures',
  methode: 'POST',
  route: 'imports/structures',
  acces: 'importer-annuaire',
  resume: 'Fait entrer dans l’annuaire des lignes d’un fichier, déjà lues, ou dit ce qu’elles deviendraient.',
  corps: z.strictObject({
    lignes: z
      .array(z.strictObject({ numero, structure: structureImportee }))
      .min(1)
      .max(LIGNES_PAR_ENVOI),
    decisions: z
      .record(
        z.string().regex(/^\d{1,7}$/),
        z.strictObject({ doublon: z.enum(['meme', 'autre', 'laisser']).optional(), garder: garder.optional() }),
      )
      .optional(),
    garder: garder.optional(),
    /** True: nothing is written. */
    simuler: z.boolean().optional(),
  }),
  reponse: z.strictObject({
    lignes: z.array(
      z.strictObject({
        numero,
        sort: z.enum(['creee', 'modifiee', 'inchangee', 'a-trancher', 'laissee', 'en-erreur']),
        /** Row of the structure, where there is one. */
        id: z.string().optional(),
        message: z.string().optional(),
      }),
    ),
  }),
});

/** What a note column holds, with a margin. */
const MODELE_AU_PLUS = 50_000;

/** Remembers the columns chosen for headings: found again by their fingerprint. */
export const garderModeleDImport = contrat({
  id: 'garderModeleDImport',
  methode: 'POST',
  route: 'imports/modeles',
  acces: 'importer-annuaire',
  resume: 'Retient les colonnes choisies pour un fichier, pour le prochain qui a les mêmes titres.',
  corps: z.strictObject({
    cle: z.string().min(5).max(80),
    nom: z.string().max(120),
    colonnes: z
      .record(z.string().max(255), z.string().max(40).nullable())
      .refine((c) => JSON.stringify(c).length <= MODELE_AU_PLUS, 'Ce fichier a trop de colonnes pour être retenu.'),
  }),
  reponse: z.strictObject({ id: z.string() }),
});
