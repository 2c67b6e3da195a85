import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { Besoin, ModificationDeBesoin } from '../lists/besoins.list.ts';
import { texteNet } from '../textes/net.ts';
import { refusDePersonne } from './refus-de-personne.ts';

/** What becomes of the row; undefined when it says so already. */
type Suite = ModificationDeBesoin | undefined;

/** Where a need was taken: a point of a rencontre, a fiche of the plan, its group. */
export type Trace = Partial<Record<'points' | 'fichesAction' | 'groupes', string>>;

/** Where it was taken, whatever that yields. */
const SUITES = ['misesEnLien', 'points', 'fichesAction', 'groupes'] as const;

const estPorte = (b: Besoin): boolean => SUITES.some((suite) => b[suite].length > 0);

/**
 * What was made of this need is kept on it. `reunit`: structures were brought together for it, which meets it as an introduction does. Closed meanwhile,
 * it stays closed and keeps the trace. `jour`: local day.
 */
export function porter(
  b: Besoin,
  trace: Trace,
  { jour, reunit }: { readonly jour: string; readonly reunit: boolean },
): Suite {
  const nouvelles = Object.entries(trace).filter(([suite, id]) => !b[suite as keyof Trace].includes(id));
  if (nouvelles.length === 0) return undefined;
  return {
    ...Object.fromEntries(nouvelles.map(([suite, id]) => [suite, [...b[suite as keyof Trace], id]])),
    ...(reunit && b.reuniLe === undefined ? { reuniLe: jour } : {}),
    ...(b.etat === 'Ouvert' ? { etat: 'Pris en charge' as const } : {}),
  };
}

/** The day on which structures were first found for it: introduced, or brought together. Undefined: not yet. */
export const relieOuReuniLe = ({ relieLe, reuniLe }: Pick<Besoin, 'relieLe' | 'reuniLe'>): string | undefined =>
  [relieLe, reuniLe].filter((le) => le !== undefined).toSorted()[0];

/** An introduction was made for this need, whatever it then yields. Closed meanwhile, it stays closed and keeps the trace. `jour`: local day. */
export const relier = (b: Besoin, miseEnLien: string, jour: string): Suite =>
  b.misesEnLien.includes(miseEnLien)
    ? undefined
    : {
        misesEnLien: [...b.misesEnLien, miseEnLien],
        relieLe: b.relieLe ?? jour,
        ...(b.etat === 'Ouvert' ? { etat: 'Pris en charge' as const } : {}),
      };

/** This introduction never took place: the need is as before it, but for what was said of it since. */
export function delier(b: Besoin, miseEnLien: string): Suite {
  if (!b.misesEnLien.includes(miseEnLien)) return undefined;
  const misesEnLien = b.misesEnLien.filter((id) => id !== miseEnLien);
  if (misesEnLien.length > 0) return { misesEnLien };
  const attend = b.etat !== 'Clos' && !estPorte({ ...b, misesEnLien });
  return { misesEnLien, relieLe: undefined, ...(attend ? { etat: 'Ouvert' as const } : {}) };
}

/** Closed with what became of it, in words that tell nothing of anybody. Said again with other words, these take their place. */
export function clore(b: Besoin, dit: string, jour: string): Resultat<Suite> {
  const devenu = texteNet(dit);
  if (devenu === '') return refuser('regle-metier', SANS_SUITE, [{ chemin: 'corps.devenu', message: SANS_SUITE }]);
  const deQuelquUn = refusDePersonne(devenu, jour, 'corps.devenu');
  if (deQuelquUn !== undefined) return deQuelquUn;
  if (b.etat === 'Clos' && b.devenu === devenu) return reussite(undefined);
  return reussite({ etat: 'Clos', closLe: b.etat === 'Clos' ? (b.closLe ?? jour) : jour, devenu });
}

/** Followed again; what was said of it when it was closed stays to be read. */
export const rouvrir = (b: Besoin): Suite =>
  b.etat === 'Clos' ? { etat: estPorte(b) ? 'Pris en charge' : 'Ouvert', closLe: undefined } : undefined;

const SANS_SUITE = 'Dites en quelques mots ce que ce besoin est devenu.';
