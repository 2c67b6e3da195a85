import type { Referent } from '../lists/referents.list.ts';

/** The row of a theme: the oldest, should two words have become one. */
export const ligneDuTheme = (referents: readonly Referent[], thematique: string): Referent | undefined =>
  referents.filter((r) => r.thematique === thematique).toSorted((a, b) => Number(a.id) - Number(b.id))[0];

/** The row of a commune. */
export const ligneDeLaCommune = (referents: readonly Referent[], insee: string): Referent | undefined =>
  referents.filter((r) => r.communeInsee === insee).toSorted((a, b) => Number(a.id) - Number(b.id))[0];
