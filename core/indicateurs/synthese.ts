import { z } from 'zod';
import { mois } from '../identifiants/codes.ts';
import { CALCULS, TYPES_D_INDICATEUR } from '../vocabulaires/actions.ts';

/**
 * A count that may be masked: below the threshold, `valeur` is absent and `masquee` is true (statistical secrecy for
 * small numbers, see `masquage.ts`).
 */
export const mesure = z.strictObject({
  /** Absent when masked, or when nothing allows to compute it (`raison` says why). */
  valeur: z.number().optional(),
  masquee: z.boolean(),
  /** For a rate, what it is divided by; for a count, what was expected (« 3 sur 4 prévues »). */
  denominateur: z.number().optional(),
  /** Between what and what the value is, which is the lower of the two; both are masked already. */
  bornes: z.strictObject({ basse: z.number(), haute: z.number() }).optional(),
  /** On how many of the objects the value rests: « 3 rencontres sur 4 avec feuille de présence ». */
  couverture: z.strictObject({ connus: z.int(), total: z.int() }).optional(),
  /** Why there is no value, or what the value leaves out. */
  raison: z.string().optional(),
  /** What whoever typed the value says of it; never beside a masked one. */
  commentaire: z.string().optional(),
});
export type Mesure = z.infer<typeof mesure>;

export const ETATS_D_AVANCEMENT = ['atteint', 'en-chemin', 'en-retard'] as const;
export type EtatDAvancement = (typeof ETATS_D_AVANCEMENT)[number];

/** Where an indicator stands towards its target (see `avancement.ts`). */
export const avancement = z.strictObject({
  etat: z.enum(ETATS_D_AVANCEMENT),
  /** Where it should stand by the end of the month to be on its way; absent where nothing dates the target. */
  attendu: z.number().optional(),
});
export type Avancement = z.infer<typeof avancement>;

export const pointDeSerie = z.strictObject({
  mois,
  mesure,
  /** This month was kept under another definition of the indicator than the one shown. */
  autreDefinition: z.literal(true).optional(),
});
export type PointDeSerie = z.infer<typeof pointDeSerie>;

export const ligneDIndicateur = z.strictObject({
  id: z.string(),
  libelle: z.string(),
  type: z.enum(TYPES_D_INDICATEUR),
  calcul: z.enum(CALCULS),
  unite: z.string(),
  definition: z.string(),
  /** Tells one way of counting from another: count, filters, unit, threshold. */
  definitionCle: z.string().optional(),
  origine: z.number().optional(),
  dateOrigine: z.string().optional(),
  cible: z.number().optional(),
  /** The top of the target, when it is a range. */
  cibleHaute: z.number().optional(),
  echeanceCible: z.string().optional(),
  mois: mesure,
  annee: mesure,
  avancement: avancement.optional(),
  /** Twelve months ending with this one, for the chart. */
  serie: z.array(pointDeSerie),
});
export type LigneDIndicateur = z.infer<typeof ligneDIndicateur>;

export const actionDeSynthese = z.strictObject({
  id: z.string(),
  numero: z.string().optional(),
  titre: z.string(),
  servicesResponsables: z.array(z.string()),
  indicateurs: z.array(ligneDIndicateur),
});

const rencontreAVenir = z.strictObject({
  titre: z.string(),
  date: z.string(),
  thematique: z.string(),
  commune: z.string().optional(),
  /** It has a date, its invitations have not left yet. */
  aConfirmer: z.boolean().optional(),
});

/** `id`: its row; that of a month that was kept is read again there, and what it is kept with is empty. */
const decisionEnRetard = z.strictObject({
  id: z.string().optional(),
  titre: z.string(),
  structure: z.string().optional(),
});
export type DecisionEnRetard = z.infer<typeof decisionEnRetard>;

export const faitsDeSynthese = z.strictObject({
  /** How many were held; not known before the first one ever recorded. */
  tenues: mesure,
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
  /** The first ones; `aVenir` counts them all. */
  rencontresAVenir: z.array(rencontreAVenir),
  aVenir: z.strictObject({ total: z.int(), aConfirmer: z.int() }),
  suitesEnRetard: mesure,
  /** The first of them, the longest due first; what was kept before they were named has none. */
  decisionsEnRetard: z.array(decisionEnRetard).optional(),
  structuresNouvelles: mesure,
  /** In percent of the fiches to be verified. */
  fichesVerifiees: mesure,
});

/**
 * What the figures of the month rest on: still moving, kept once for all (and corrected on purpose), or worked out
 * again for want of a record.
 */
export const statutDeSynthese = z.strictObject({
  etat: z.enum(['provisoire', 'arretee', 'recalculee']),
  /** When figures that still move are to be fixed. */
  clotureLe: z.string().optional(),
  /** When kept figures were fixed, and in which version; 1 is the first, each correction adds one. */
  arreteeLe: z.string().optional(),
  version: z.int().optional(),
  corrections: z.array(z.strictObject({ version: z.int(), le: z.string(), motif: z.string() })).optional(),
});
export type StatutDeSynthese = z.infer<typeof statutDeSynthese>;

/**
 * The summary of a month for a territory: one definition for the tab, the channel card, the copied text and the
 * command line.
 */
export const synthese = z.strictObject({
  version: z.literal(1),
  territoire: z.string(),
  mois,
  etablieLe: z.string(),
  statut: statutDeSynthese,
  faits: faitsDeSynthese,
  actions: z.array(actionDeSynthese),
  /** Rows that could not be read, so that a wrong number is never silent. */
  avertissements: z.array(z.string()),
});
export type Synthese = z.infer<typeof synthese>;
