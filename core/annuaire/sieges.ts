import type { Criteres } from './criteres.ts';
import type { IndexAnnuaire } from './index-annuaire.ts';
import { situeesTrouvees } from './recherche.ts';

/** Structures that have their siège in a commune. */
export interface Sieges {
  readonly insee: string;
  readonly nombre: number;
}

/**
 * How many of the structures that answer, whatever the communes asked, have their siège in each commune: what a map
 * says at first sight, where all those who act everywhere would count everywhere. A protected siège is in none.
 */
export function sieges(index: IndexAnnuaire, { communes: _, autour: _a, ...criteres }: Criteres): readonly Sieges[] {
  const nombres = new Map<string, number>();
  for (const { structure } of situeesTrouvees(index, criteres)) {
    const { communeInsee: insee, adresseProtegee } = structure;
    if (insee !== undefined && !adresseProtegee) nombres.set(insee, (nombres.get(insee) ?? 0) + 1);
  }
  return [...nombres].map(([insee, nombre]) => ({ insee, nombre }));
}
