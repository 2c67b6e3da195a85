import type { PointPropose } from '../lists/points-ordre-du-jour.list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import type { Suite } from '../lists/suites.list.ts';
import type { OrdreDuJour } from './ordre-du-jour.ts';

/** All that an ordre du jour is made from. With the `id` of the rencontre, the points meant for another one are left to it. */
export interface EntreesOrdreDuJour {
  readonly rencontre: Pick<Rencontre, 'titre' | 'thematique' | 'dureeMinutes' | 'debut' | 'format'> & {
    readonly id?: string;
  };
  readonly nombreInvites: number;
  readonly points: readonly PointPropose[];
  readonly suites: readonly Suite[];
  readonly rencontresPassees: readonly Rencontre[];
  readonly structures: readonly Structure[];
  /** The one to be worked out again: what was locked, added or left out by hand stays. */
  readonly precedent?: OrdreDuJour | undefined;
  readonly maintenant: string;
}

/** Rencontres of the theme that were held before this one, latest first. A planned one whose date is past counts: its closing is only late. */
export function rencontresDuTheme(e: EntreesOrdreDuJour): readonly (Rencontre & { readonly debut: string })[] {
  const limite = e.rencontre.debut ?? e.maintenant;
  const avant = Math.min(Date.parse(limite), Date.parse(e.maintenant));
  return e.rencontresPassees
    .filter((r): r is Rencontre & { debut: string } => r.debut !== undefined)
    .filter((r) => r.thematique === e.rencontre.thematique && r.id !== e.rencontre.id)
    .filter((r) => (r.etat === 'Tenue' || r.etat === 'Planifiée') && Date.parse(r.debut) < avant)
    .toSorted((a, b) => Date.parse(b.debut) - Date.parse(a.debut) || Number(b.id) - Number(a.id));
}

/** Compares texts by code unit: no locale, so the same order on every machine. */
export const ordre = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
