import { z } from 'zod';
import { anneeCivile, mois } from '../identifiants/codes.ts';
import { faitsDeSynthese, ligneDIndicateur } from '../indicateurs/synthese.ts';

/** The parts of a bilan, in their usual order: what the evaluation of a convention asks for. */
const SECTIONS_DE_BILAN = ['bref', 'diagnostic', 'actions', 'cooperation', 'evaluation', 'decider'] as const;
export type CleDeSection = (typeof SECTIONS_DE_BILAN)[number];

/** Where a field comes from: counted from the rows, written already in a fiche, or said by somebody for this bilan. */
const ORIGINES_DE_CHAMP = ['calcule', 'saisi', 'a-dire'] as const;

const contenu = z.discriminatedUnion('genre', [
  z.strictObject({ genre: z.literal('texte'), paragraphes: z.array(z.string()).min(1) }),
  z.strictObject({ genre: z.literal('liste'), lignes: z.array(z.string()).min(1) }),
  z.strictObject({ genre: z.literal('indicateur'), ligne: ligneDIndicateur }),
  z.strictObject({ genre: z.literal('rencontres'), lignes: faitsDeSynthese.shape.rencontresTenues }),
]);
export type ContenuDeBilan = z.infer<typeof contenu>;

const champDeBilan = z.strictObject({
  cle: z.string(),
  libelle: z.string(),
  origine: z.enum(ORIGINES_DE_CHAMP),
  /** Absent: nothing gives it yet. An indicator that is not known is there, and says why. */
  contenu: contenu.optional(),
});
export type ChampDeBilan = z.infer<typeof champDeBilan>;

const blocDeBilan = z.strictObject({
  /** The number of the action, or what the part is about. */
  cle: z.string(),
  titre: z.string(),
  /** The fiche of an action. */
  fiche: z.string().optional(),
  champs: z.array(champDeBilan),
});
export type BlocDeBilan = z.infer<typeof blocDeBilan>;

const sectionDeBilan = z.strictObject({
  cle: z.enum(SECTIONS_DE_BILAN),
  titre: z.string(),
  blocs: z.array(blocDeBilan),
});
export type SectionDeBilan = z.infer<typeof sectionDeBilan>;

/** How many fields there are, and of how many nobody had to type anything. */
const remplissage = z.strictObject({
  total: z.int(),
  sansSaisie: z.int(),
  dits: z.int(),
  /** Whole percents, rounded down: of fields filled without typing. */
  part: z.int(),
});
export type Remplissage = z.infer<typeof remplissage>;

/** The bilan of a year, for a plan or one of its axes: one value, from which the page and the three documents are made. */
export const bilan = z.strictObject({
  version: z.literal(1),
  territoire: z.string(),
  annee: anneeCivile,
  plan: z.string(),
  /** Absent: the whole plan. */
  axe: z.string().optional(),
  /** Present: only what this funder supports. */
  financeur: z.string().optional(),
  etabliLe: z.string(),
  /** The last month counted: figures go from January to its end. */
  jusqua: mois,
  /** What the figures rest on, in a sentence. */
  statut: z.string(),
  sections: z.array(sectionDeBilan),
  remplissage,
  avertissements: z.array(z.string()),
});
export type Bilan = z.infer<typeof bilan>;
