import { z } from 'zod';

/** What a device keeps of the visits of one person. */
const visites = z.object({
  /** The visit before this one: what has changed is told since then. */
  avant: z.iso.datetime().optional(),
  derniere: z.iso.datetime(),
  /** First steps done or put away. */
  ecartes: z.array(z.string().max(40)).max(20),
});
export type Visites = z.infer<typeof visites>;

/** Coming back within this time goes on with the same visit: hours. */
const HEURES_D_UNE_VISITE = 4;

/** The visit that begins, from what the device kept; something unreadable is a first visit. */
export function commencerVisite(garde: unknown, maintenant: string): Visites {
  const lu = visites.safeParse(garde).data;
  if (lu === undefined) return { derniere: maintenant, ecartes: [] };
  const ecart = Date.parse(maintenant) - Date.parse(lu.derniere);
  const meme = ecart >= 0 && ecart < HEURES_D_UNE_VISITE * 3_600_000;
  return { ...lu, avant: meme ? lu.avant : lu.derniere, derniere: maintenant };
}

export const ecarter = (v: Visites, cle: string): Visites =>
  v.ecartes.includes(cle) ? v : { ...v, ecartes: [...v.ecartes, cle].slice(-20) };
