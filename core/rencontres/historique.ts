import type { Participation } from '../lists/participations.list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import { aujourdhui } from '../temps/heure-locale.ts';
import { estAttendue } from './attendues.ts';

/** Rencontres of the theme that say who comes regularly. */
const DERNIERES = 3;

/** What the past says of each structure, computed once for all of them. */
export interface Historique {
  /** Local day of the last rencontre of the theme. */
  readonly derniereLe: string | undefined;
  /** How many of the last rencontres of the theme are looked at: 0 to 3. */
  readonly regardees: number;
  /** Rank (0 = latest) of those where the structure was present. */
  presences(structure: string): readonly number[];
  dejaInvitee(structure: string): boolean;
  /** Of the last rencontres of the theme whose presences are complete, to how many it was asked to come. */
  invitations(structure: string): number;
}

/** Reads the past of the structures for one theme. `participations` and `rencontres` may hold every theme. */
export function historique(e: {
  readonly thematique: string;
  readonly participations: readonly Participation[];
  readonly rencontres: readonly Rencontre[];
  readonly maintenant: string;
}): Historique {
  const dernieres = tenuesDuTheme(e.rencontres, e.thematique, e.maintenant).slice(0, DERNIERES);
  const rangs = new Map(dernieres.map((r, rang) => [r.id, rang] as const));
  const presences = new Map<string, number[]>();
  const invitees = new Set<string>();
  const demandees = new Map<string, number>();
  const notees = new Set(dernieres.filter((r) => r.feuilleDePresence).map((r) => r.id));
  for (const p of e.participations) {
    const rang = rangs.get(p.rencontre);
    if (rang !== undefined && p.statut === 'Présent')
      presences.set(p.structure, [...(presences.get(p.structure) ?? []), rang]);
    if (!estAttendue(p)) continue;
    invitees.add(p.structure);
    if (notees.has(p.rencontre)) demandees.set(p.structure, (demandees.get(p.structure) ?? 0) + 1);
  }
  const derniere = dernieres[0]?.debut;
  return {
    derniereLe: derniere === undefined ? undefined : aujourdhui(derniere),
    regardees: dernieres.length,
    presences: (s) => (presences.get(s) ?? []).toSorted((a, b) => a - b),
    dejaInvitee: (s) => invitees.has(s),
    invitations: (s) => demandees.get(s) ?? 0,
  };
}

function tenuesDuTheme(rencontres: readonly Rencontre[], thematique: string, maintenant: string): readonly Rencontre[] {
  const debut = (r: Rencontre): number => (r.debut === undefined ? Number.NaN : Date.parse(r.debut));
  return rencontres
    .filter((r) => r.thematique === thematique && r.etat === 'Tenue' && debut(r) <= Date.parse(maintenant))
    .toSorted((a, b) => debut(b) - debut(a) || Number(b.id) - Number(a.id));
}
