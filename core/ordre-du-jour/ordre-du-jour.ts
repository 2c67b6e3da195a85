import { z } from 'zod';
import { TYPES_DE_POINT } from '../vocabulaires/rencontres.ts';

/** Where a point of an ordre du jour comes from; each one is shown beside the point. */
export const SOURCES_DE_POINT = [
  'ouverture',
  'decision-non-faite',
  'point-propose',
  'structures-nouvelles',
  'thematique',
  'cloture',
  'ajoute',
  'indicateurs-en-retard',
  'besoins-entendus',
  'mises-en-lien-sans-reponse',
] as const;
export type SourceDePoint = (typeof SOURCES_DE_POINT)[number];

/** Who presents a point: a structure of the annuaire, under the name that it had then; without an id, the coordination. */
const presentation = z.strictObject({ structure: z.string().optional(), nom: z.string() });

/** What a point is, on the ordre du jour or left out of it. Rows written before the editing hold neither sub-points nor who presents. */
const essentiel = {
  titre: z.string(),
  type: z.enum(TYPES_DE_POINT),
  source: z.enum(SOURCES_DE_POINT),
  /** Row of PointsOrdreDuJour or Suites, when the point comes from one. */
  reference: z.strictObject({ liste: z.enum(['PointsOrdreDuJour', 'Suites']), id: z.string() }).optional(),
  sousPoints: z.array(z.string()).optional(),
  presente: presentation.optional(),
};

export const pointCale = z.strictObject({
  ...essentiel,
  /** A sentence: « Décision du 12 mars 2026, échue depuis 3 semaines ». */
  origine: z.string(),
  /** Minutes after the beginning. */
  debut: z.int().min(0),
  duree: z.int().min(1),
  /** Keeps its hour, its minutes and its words through a rebalancing and a new calculation. */
  verrouille: z.boolean().optional(),
});
export type PointCale = z.infer<typeof pointCale>;

/** Who left a point out: taken off for good, or kept for the next rencontre of the theme. Absent: the minutes did. */
export const MOTIFS_D_ECART = ['retire', 'reporte'] as const;

const pointEcarte = z.strictObject({
  ...essentiel,
  raison: z.string(),
  motif: z.enum(MOTIFS_D_ECART).optional(),
  /** What it would be given again with. */
  origine: z.string().optional(),
  duree: z.int().min(1).optional(),
});
export type PointEcarte = z.infer<typeof pointEcarte>;

/** An ordre du jour: timed points, which never go beyond the duration, and what is not on it, with the reason. */
export const ordreDuJour = z.strictObject({
  version: z.literal(1),
  etabliLe: z.string(),
  /** When somebody last changed it by hand since. */
  modifieLe: z.string().optional(),
  dureeMinutes: z.int().min(1),
  points: z.array(pointCale),
  ecartes: z.array(pointEcarte),
});
export type OrdreDuJour = z.infer<typeof ordreDuJour>;

/** What is left out and may be told to all: what was refused is between its proposer and the coordination. */
export const ecartesDits = ({ ecartes }: Pick<OrdreDuJour, 'ecartes'>): readonly PointEcarte[] =>
  ecartes.filter((p) => p.motif !== 'retire');
