import { z } from 'zod';
import { mesure } from '../indicateurs/synthese.ts';
import { DIMENSIONS } from './dimensions.ts';
import { periodeVentilee } from './periodes.ts';

const ligne = z.strictObject({
  libelle: z.string(),
  nombre: mesure,
  /** Of a year that is not shown, what its quarters show: it tells nothing more. */
  auMoins: z.int().optional(),
  /** People of the commune. */
  habitants: z.int().optional(),
  /** Who came, for 1,000 of them; a person who came twice counts twice. */
  pourMille: z.number().optional(),
});
export type LigneVentilee = z.infer<typeof ligne>;

const absent = z.strictObject({
  libelle: z.string(),
  /** The last quarter in which some were counted; absent when none ever was. */
  dernier: periodeVentilee.optional(),
});

const partie = z.strictObject({
  dimension: z.enum(DIMENSIONS),
  /** Was it asked of anybody? Else nobody knows who is missing. */
  demandee: z.boolean(),
  lignes: z.array(ligne),
  /** Those of whom none was counted, though the question was asked. */
  absents: z.array(absent),
});
export type PartieVentilee = z.infer<typeof partie>;

/** Who came over a period, and who is missing: already masked. */
export const ventilation = z.strictObject({
  periode: periodeVentilee,
  seuil: z.int(),
  /** Rencontres held, those whose public was counted, and those of too few people, which enter no number. */
  rencontres: z.strictObject({ tenues: z.int(), comptees: z.int(), petites: z.int() }),
  total: mesure,
  pourMille: z.number().optional(),
  /** Of the territory. */
  population: z.strictObject({ habitants: z.int(), millesime: z.int() }),
  parties: z.array(partie),
  /** The situations that count as far from services: those of them that are shown, together. */
  eloignes: z
    .strictObject({ situations: z.array(z.string()), nombre: mesure, pourMille: z.number().optional() })
    .optional(),
  /** Communes by age, where enough came for it; a row for each commune, then « elsewhere » and « not known ». */
  croisement: z
    .strictObject({ communes: z.array(z.string()), ages: z.array(z.string()), nombres: z.array(z.array(mesure)) })
    .optional(),
  /** Structures that came, by type, beside those of the annuaire: no persons. */
  structures: z.strictObject({
    feuilles: z.strictObject({ connus: z.int(), total: z.int() }),
    types: z.array(z.strictObject({ type: z.string(), venues: z.int(), annuaire: z.int() })),
  }),
});
export type Ventilation = z.infer<typeof ventilation>;
