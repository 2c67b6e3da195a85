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
] as const;
export type SourceDePoint = (typeof SOURCES_DE_POINT)[number];

export const pointCale = z.strictObject({
  titre: z.string(),
  type: z.enum(TYPES_DE_POINT),
  source: z.enum(SOURCES_DE_POINT),
  /** A sentence: « Décision du 12 mars 2026, échue depuis 3 semaines ». */
  origine: z.string(),
  /** Minutes after the beginning. */
  debut: z.int().min(0),
  duree: z.int().min(1),
  /** Row of PointsOrdreDuJour or Suites, when the point comes from one. */
  reference: z.strictObject({ liste: z.enum(['PointsOrdreDuJour', 'Suites']), id: z.string() }).optional(),
});
export type PointCale = z.infer<typeof pointCale>;

const pointEcarte = z.strictObject({
  titre: z.string(),
  type: z.enum(TYPES_DE_POINT),
  source: z.enum(SOURCES_DE_POINT),
  raison: z.string(),
  reference: z.strictObject({ liste: z.enum(['PointsOrdreDuJour', 'Suites']), id: z.string() }).optional(),
});

/** An ordre du jour: timed points whose durations sum to the duration, and what did not fit, with the reason. */
export const ordreDuJour = z.strictObject({
  version: z.literal(1),
  etabliLe: z.string(),
  dureeMinutes: z.int().min(1),
  points: z.array(pointCale),
  ecartes: z.array(pointEcarte),
});
export type OrdreDuJour = z.infer<typeof ordreDuJour>;
