import type { LigneDIndicateur } from '../indicateurs/synthese.ts';
import type { Besoin } from '../lists/besoins.list.ts';
import type { MiseEnLien } from '../lists/mises-en-lien.list.ts';
import type { PointPropose } from '../lists/points-ordre-du-jour.list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import type { Suite } from '../lists/suites.list.ts';
import type { OrdreDuJour } from './ordre-du-jour.ts';

/** What the territory says of a theme between two rencontres. */
export interface Signaux {
  readonly besoins: readonly Besoin[];
  readonly misesEnLien: readonly MiseEnLien[];
  /** Those of the theme that are late on the path of their target, at the end of `mois`. */
  readonly indicateurs: readonly LigneDIndicateur[];
  readonly mois: string;
  /** Under this, a number is not told. */
  readonly seuil: number;
  /** Days after which an introduction nobody answered is called unanswered. */
  readonly delaiMiseEnLienJours: number;
}

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
  readonly signaux?: Signaux;
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
