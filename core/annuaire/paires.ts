import { cleStable } from '../imports/cle-stable.ts';
import type { Fusion } from '../lists/fusions.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import { reperesDe } from './comparer-fiches.ts';
import { estDansLAnnuaire } from './dans-l-annuaire.ts';
import { type Doublon, trouverDoublons } from './doublons.ts';

/** The two ids in one order, whoever is named first: « 4-12 ». */
export const cleDePaire = (a: string, b: string): string => (Number(a) <= Number(b) ? `${a}-${b}` : `${b}-${a}`);

/** What two fiches were when someone said that they are two structures: it changes when what is compared of them does. */
export function empreinteDePaire(a: Structure, b: Structure): string {
  const [premiere, seconde] = Number(a.id) <= Number(b.id) ? [a, b] : [b, a];
  return cleStable('paire', JSON.stringify([reperesDe(premiere), reperesDe(seconde)]));
}

/** Pairs to look at, surest first: neither archived nor closed, and never again those that someone has told apart, unless one of the two has changed. `a` is the older. */
export function doublonsAExaminer(
  structures: readonly Structure[],
  fusions: readonly Pick<Fusion, 'etat' | 'survivante' | 'absorbee' | 'empreinte'>[],
): readonly Doublon<Structure>[] {
  const distinctes = new Map(
    fusions
      .filter((f) => f.etat === 'Distinctes')
      .map((f) => [cleDePaire(f.survivante, f.absorbee), f.empreinte] as const),
  );
  return trouverDoublons(structures.filter(estDansLAnnuaire))
    .filter(({ a, b }) => {
      const dite = distinctes.get(cleDePaire(a.id, b.id));
      return dite === undefined || dite !== empreinteDePaire(a, b);
    })
    .map((d) => (Number(d.a.id) <= Number(d.b.id) ? d : { ...d, a: d.b, b: d.a }));
}

const remplis = (s: Structure): number =>
  Object.values(s).filter((v) => v !== undefined && v !== '' && (!Array.isArray(v) || v.length > 0)).length;

/** The fiche to keep, unless someone chooses the other: the last verified, else the fullest, else the oldest. */
export function garderParDefaut(a: Structure, b: Structure): Structure {
  const verifiees = (a.verifieeLe ?? '').localeCompare(b.verifieeLe ?? '');
  if (verifiees !== 0) return verifiees > 0 ? a : b;
  const pleines = remplis(a) - remplis(b);
  if (pleines !== 0) return pleines > 0 ? a : b;
  return Number(a.id) <= Number(b.id) ? a : b;
}

/** The fiche that holds today what this one held: itself, or the one that absorbed it, however many times. */
export function ficheQuiTient(
  id: string,
  fusions: readonly Pick<Fusion, 'etat' | 'survivante' | 'absorbee'>[],
): string {
  const vues = new Set([id]);
  let tient = id;
  for (;;) {
    const suite = fusions.find((f) => f.absorbee === tient && EN_VIGUEUR.has(f.etat));
    if (suite === undefined || vues.has(suite.survivante)) return tient;
    tient = suite.survivante;
    vues.add(tient);
  }
}

/** A merge that is being done or undone may already have moved a link. */
const EN_VIGUEUR: ReadonlySet<Fusion['etat']> = new Set(['En cours', 'Faite', 'En annulation'] as const);
