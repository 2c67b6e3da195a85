import type { Rencontre } from '../lists/rencontres.list.ts';
import { sansAccents } from '../textes/sans-accents.ts';

/** Where one must go: the place, then its commune unless the place already names it. Undefined when neither is known. */
export function lieuComplet({ lieu, commune }: Partial<Pick<Rencontre, 'lieu' | 'commune'>>): string | undefined {
  if (lieu === undefined || commune === undefined) return lieu ?? commune;
  return sansAccents(lieu).includes(sansAccents(commune)) ? lieu : `${lieu}, ${commune}`;
}
