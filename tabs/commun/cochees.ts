import { useSyncExternalStore } from 'react';
import { z } from 'zod';
import { rangement } from './rangement.ts';

const NOM = rangement('maillage.structures-cochees');
const ids = z.array(z.string().regex(/^\d{1,10}$/));
const abonnes = new Set<() => void>();
let cochees: ReadonlySet<string> | undefined;

/** Kept for as long as the window is: numbers of rows alone, so that the tab of the rencontres finds what was ticked in the annuaire. */
function reprendre(): ReadonlySet<string> {
  try {
    return new Set(ids.parse(JSON.parse(sessionStorage.getItem(NOM) ?? '[]')));
  } catch {
    return new Set();
  }
}

const lire = (): ReadonlySet<string> => {
  cochees ??= reprendre();
  return cochees;
};

function ecrire(neuves: ReadonlySet<string>): void {
  cochees = neuves;
  try {
    if (neuves.size === 0) sessionStorage.removeItem(NOM);
    else sessionStorage.setItem(NOM, JSON.stringify([...neuves]));
  } catch {
    // A browser that keeps nothing: what is ticked stays with the tab.
  }
  for (const prevenir of abonnes) prevenir();
}

const suivre = (prevenir: () => void) => {
  abonnes.add(prevenir);
  return () => abonnes.delete(prevenir);
};

/** The structures ticked in the annuaire, in the order in which they were, whatever is searched since. */
export const useCochees = (): ReadonlySet<string> => useSyncExternalStore(suivre, lire);

/** Ticks these structures, or unticks them. */
export function cocher(visees: readonly string[], oui: boolean): void {
  const neuves = new Set(lire());
  for (const id of visees) {
    if (oui) neuves.add(id);
    else neuves.delete(id);
  }
  ecrire(neuves);
}

export const basculerLaCoche = (id: string): void => cocher([id], !lire().has(id));
export const toutDecocher = (): void => ecrire(new Set());
