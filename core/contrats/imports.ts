import { z } from 'zod';
import { CHAMPS_ENTRANTS } from '../champs/champs.ts';
import { CHAMPS_DE_CONTACT } from '../champs/contact.ts';
import { CHAMPS_DE_FICHE } from '../champs/fiche.ts';
import { formes } from '../champs/table.ts';
import { uneLigne } from './communs.ts';
import { contrat } from './contrat.ts';

/**
 * A line of a file, read as a structure: each field as any path takes it. The server cleans it, and the list checks it
 * again.
 */
export const structureImportee = z
  .strictObject(formes(CHAMPS_DE_FICHE, CHAMPS_ENTRANTS, 'saisi'))
  .partial()
  .required({ nom: true, type: true })
  .extend({
    statut: z.literal('Active'),
    source: uneLigne().max(100),
    cleSource: uneLigne().min(1).max(120),
    recenseeLe: z.iso.date(),
    millesimeCog: z.int().optional(),
    latitude: z.number().optional(),
    longitude: z.number().optional(),
    verifieeLe: z.iso.date().optional(),
    verifieePar: z.literal('Import').optional(),
  });

/** The person that a line names. */
const contactImporte = z
  .strictObject(formes(CHAMPS_DE_CONTACT, ['nom', 'fonction', 'courriel', 'telephone'], 'saisi'))
  .partial()
  .required({ nom: true });

/** Lines sent at once: the answer comes well before the service cuts the call, and a cancelled import stops soon. */
export const LIGNES_PAR_ENVOI = 200;

const numero = z.int().min(1).max(1_000_000);
const garder = z.enum(['annuaire', 'fichier']);
const champ = z.string().max(40);

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
      .array(
        z.strictObject({
          numero,
          structure: structureImportee,
          contacts: z.array(contactImporte).max(50).readonly().optional(),
        }),
      )
      .min(1)
      .max(LIGNES_PAR_ENVOI),
    decisions: z
      .record(
        z.string().regex(/^\d{1,7}$/),
        z.strictObject({
          doublon: z.enum(['meme', 'autre', 'laisser']).optional(),
          garder: garder.optional(),
          champsRefuses: z.array(champ).max(100).readonly().optional(),
        }),
      )
      .optional(),
    garder: garder.optional(),
    /** In a field of several values, those of the file are added to those of the fiche, or take their place. */
    listes: z.enum(['ajouter', 'remplacer']).optional(),
    /** Asked for when a line names a person: whether those persons were told, or the first mail that they get tells them. */
    information: z.enum(['faite', 'a-faire']).optional(),
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
        /** What became of the persons that the line names, in their order. */
        contacts: z.array(z.enum(['cree', 'complete', 'inchange', 'laisse'])).optional(),
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
    cle: uneLigne().min(5).max(80),
    nom: uneLigne().max(120),
    colonnes: z
      .record(z.string().max(255), uneLigne().max(40).nullable())
      .refine((c) => JSON.stringify(c).length <= MODELE_AU_PLUS, 'Ce fichier a trop de colonnes pour être retenu.'),
  }),
  reponse: z.strictObject({ id: z.string() }),
});
