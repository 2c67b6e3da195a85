import { z } from 'zod';
import { AUCUN_AVIS, ajouterUnAvis, comptesDAvis, type ReponsesDAvis } from './comptes.ts';

/** What is in the box of a rencontre while it is open. It is kept sealed: nobody reads it before it is closed. */
export const urne = z.strictObject({
  comptes: comptesDAvis,
  mots: z.array(z.string()),
  /** Who has put something in, as fingerprints: what, the box does not know. */
  marques: z.array(z.string()),
});
export type Urne = z.infer<typeof urne>;

export const URNE_VIDE: Urne = { comptes: AUCUN_AVIS, mots: [], marques: [] };

/** Words kept for one rencontre: the box fits in a column. */
export const MOTS_AU_PLUS = 100;
/** Characters of one of them. */
export const MOT_MAX = 280;

interface Avis {
  readonly reponses: ReponsesDAvis;
  readonly mot?: string | undefined;
  /** Fingerprints of who answers, one for each name that they may have, or of the form that is sent. */
  readonly marques: readonly string[];
}

/** The box with one more answer, whatever the number of its marks; undefined when one of them is already in it. */
export function deposer(u: Urne, { reponses, mot, marques }: Avis): Urne | undefined {
  if (marques.some((m) => u.marques.includes(m))) return undefined;
  const dit = mot?.trim();
  return {
    comptes: ajouterUnAvis(u.comptes, reponses),
    // In an order that tells nothing of who wrote when.
    mots: dit === undefined || dit === '' || !tient([...u.mots, dit]) ? u.mots : [...u.mots, dit].toSorted(),
    marques: [...u.marques, ...marques].toSorted(),
  };
}

/** Signs of all the words together, each of three bytes at most: with its marks, the box then fits in its column. */
const SIGNES_AU_PLUS = 8_000;

/** Those that come when the box is full are not kept; their answer is. */
const tient = (mots: readonly string[]): boolean =>
  mots.length <= MOTS_AU_PLUS && mots.reduce((n, m) => n + m.length, 0) <= SIGNES_AU_PLUS;
