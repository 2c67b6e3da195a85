import { z } from 'zod';
import { mois } from '../identifiants/codes.ts';
import { CALCULS, TYPES_D_INDICATEUR } from '../vocabulaires/actions.ts';

/** A count that may be masked: below the threshold, `valeur` is absent and `masquee` is true (statistical secrecy for small numbers, see `masquage.ts`). */
export const mesure = z.strictObject({
  /** Absent when masked, or when nothing allows to compute it (`raison` says why). */
  valeur: z.number().optional(),
  masquee: z.boolean(),
  /** For a rate, what it is divided by; for a count, what was expected (« 3 sur 4 prévues »). */
  denominateur: z.number().optional(),
  /** On how many of the objects the value rests: « 3 rencontres sur 4 avec feuille de présence ». */
  couverture: z.strictObject({ connus: z.int(), total: z.int() }).optional(),
  /** Why there is no value, or what the value leaves out. */
  raison: z.string().optional(),
});
export type Mesure = z.infer<typeof mesure>;

export const ligneDIndicateur = z.strictObject({
  id: z.string(),
  libelle: z.string(),
  type: z.enum(TYPES_D_INDICATEUR),
  calcul: z.enum(CALCULS),
  unite: z.string(),
  definition: z.string(),
  origine: z.number().optional(),
  dateOrigine: z.string().optional(),
  cible: z.number().optional(),
  echeanceCible: z.string().optional(),
  mois: mesure,
  annee: mesure,
  /** Twelve months ending with this one, for the chart. */
  serie: z.array(z.strictObject({ mois, mesure })),
});
export type LigneDIndicateur = z.infer<typeof ligneDIndicateur>;

export const actionDeSynthese = z.strictObject({
  id: z.string(),
  numero: z.string().optional(),
  titre: z.string(),
  servicesResponsables: z.array(z.string()),
  indicateurs: z.array(ligneDIndicateur),
});

/** The summary of a month for a territory: one definition for the tab, the channel card, the copied text and the command line. */
export const synthese = z.strictObject({
  version: z.literal(1),
  territoire: z.string(),
  mois,
  etablieLe: z.string(),
  faits: z.strictObject({
    rencontresTenues: z.array(
      z.strictObject({
        titre: z.string(),
        date: z.string(),
        thematique: z.string(),
        commune: z.string().optional(),
        structures: mesure,
        public: mesure,
      }),
    ),
    rencontresAVenir: z.array(
      z.strictObject({ titre: z.string(), date: z.string(), thematique: z.string(), commune: z.string().optional() }),
    ),
    suitesEnRetard: z.int(),
    structuresNouvelles: z.int(),
    /** In percent of the fiches to be verified. */
    fichesVerifiees: mesure,
  }),
  actions: z.array(actionDeSynthese),
  /** Rows that could not be read, so that a wrong number is never silent. */
  avertissements: z.array(z.string()),
});
export type Synthese = z.infer<typeof synthese>;
