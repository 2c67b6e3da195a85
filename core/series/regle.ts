import { z } from 'zod';
import { codeInsee } from '../identifiants/codes.ts';
import { surUneLigne } from '../textes/net.ts';

const jour = z.iso.date('Une date au format AAAA-MM-JJ est attendue.');
const ligne = (max: number) => z.string().overwrite(surUneLigne).trim().max(max, `Le texte dépasse ${max} caractères.`);

/** What becomes of a sitting that falls on such a day: it stays, it is skipped, or it moves by whole weeks. */
export const SORTS = ['garder', 'sauter', 'reporter'] as const;
export type Sort = (typeof SORTS)[number];
const sort = z.enum(SORTS);

/** The last one of its day in the month, whatever its rank. */
export const DERNIER = 5;

/** When a series meets, from a day to another: what « le 2e jeudi du mois, 8 h 30, d’octobre à juin » says, and its exceptions. */
export const regleDeSerie = z.strictObject({
  /** Monday is 1. */
  jour: z.int().min(1).max(7),
  /** Which ones of these days in the month; `DERNIER` is the last one. None: it meets by weeks. */
  rangs: z.array(z.int().min(1).max(DERNIER)).max(DERNIER),
  /** Every week or month, one in two… Counted from the first one. */
  toutesLes: z.int().min(1).max(8),
  /** Local hour. */
  heure: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Une heure au format HH:MM est attendue.'),
  du: jour,
  au: jour,
  vacances: sort,
  feries: sort,
  ponts: sort,
  /** What the calendar of the territory holds: councils, markets of the place, temps forts. Unsaid: it stays, and it is told. */
  temps: sort.optional(),
  /** Sittings that one chose to leave out, by the day that the rule gives, and why. */
  sautees: z.array(z.strictObject({ le: jour, motif: ligne(200) })).max(150),
  /** Sittings that one chose to move. */
  deplacees: z.array(z.strictObject({ de: jour, vers: jour })).max(150),
});
export type RegleDeSerie = z.infer<typeof regleDeSerie>;

/** How well one gets into a room. */
export const ACCES = ['accessible', 'à vérifier', 'non accessible'] as const;

/** Where a series may be held: a place, a commune, or both. */
const lieuDAccueil = z.strictObject({
  lieu: ligne(255).optional(),
  communeInsee: codeInsee.optional(),
  acces: z.enum(ACCES),
});
export type LieuDAccueil = z.infer<typeof lieuDAccueil>;

export const ROTATIONS = ['aucune', 'fixe', 'tournante'] as const;

/** Who hosts: always the same place, places in a fixed order, or communes in turn by their need. */
export const rotation = z.strictObject({
  genre: z.enum(ROTATIONS),
  lieux: z.array(lieuDAccueil).max(200),
});
export type Rotation = z.infer<typeof rotation>;

/** A sitting of a series as it was announced: its day by the rule, the day when it is held (none: it is skipped), why, and where. */
export const seanceAnnoncee = z.strictObject({
  prevue: jour,
  le: jour.optional(),
  raison: z.string().optional(),
  lieu: z.string().optional(),
  communeInsee: codeInsee.optional(),
  /** Which writing of the rule gave it, from the second on: two of them may give the same day. */
  tour: z.int().min(2).max(99).optional(),
});
export type SeanceAnnoncee = z.infer<typeof seanceAnnoncee>;

/** What a new rule of a series leaves to do to its rencontres; `de` and `vers` are instants: one moved meanwhile is left alone. */
export const chantierDeSerie = z.strictObject({
  /** Why some are cancelled. */
  motif: z.string(),
  deplacees: z.array(z.strictObject({ id: z.string(), de: z.string(), vers: z.string() })),
  annulees: z.array(z.strictObject({ id: z.string(), de: z.string() })),
});
export type Chantier = z.infer<typeof chantierDeSerie>;
