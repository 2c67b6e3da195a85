import { motsNus } from '../../textes/mots-nus.ts';
import type { StructureDiffusee } from '../diffuser.ts';
import type { Classement } from './livre.ts';

/** Titles of what has no place. */
export const SANS = {
  commune: 'Sans commune indiquée',
  thematique: 'Sans thématique indiquée',
} as const satisfies Record<Classement, string>;

const VALEURS = {
  commune: (s) => (s.commune === undefined ? [] : [s.commune]),
  thematique: (s) => [...new Set(s.thematiques)],
} as const satisfies Record<Classement, (s: StructureDiffusee) => readonly string[]>;

export interface Rangee {
  readonly titre: string;
  /** True for what has no place: it comes last. */
  readonly sans: boolean;
  /** `rang`: 0 where the structure is printed, more where it is only named. */
  readonly membres: readonly { readonly structure: StructureDiffusee; readonly rang: number }[];
}

/** Structures by commune or by theme, in the order of the alphabet. Places told with other accents or capitals are one. */
export function ranger(structures: readonly StructureDiffusee[], classement: Classement): readonly Rangee[] {
  const rangees = new Map<string, { titre: string; sans: boolean; membres: Rangee['membres'][number][] }>();
  for (const structure of structures) {
    const valeurs = VALEURS[classement](structure);
    const sans = valeurs.length === 0;
    for (const [rang, titre] of (sans ? [SANS[classement]] : valeurs).entries()) {
      const rangee = rangees.get(motsNus(titre)) ?? { titre, sans, membres: [] };
      rangees.set(motsNus(titre), rangee);
      rangee.membres.push({ structure, rang });
    }
  }
  return [...rangees.values()].sort((a, b) => Number(a.sans) - Number(b.sans) || alphabetique(a.titre, b.titre));
}

export const alphabetique = (a: string, b: string): number => {
  const [x, y] = [motsNus(a), motsNus(b)];
  return x < y ? -1 : Number(x > y);
};
