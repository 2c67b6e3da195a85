import type { Criteres } from './criteres.ts';
import type { IndexAnnuaire } from './index-annuaire.ts';
import { plusProches } from './plus-proches.ts';
import { interroger, type Trouvaille } from './recherche.ts';

/** A structure for a list that has no room for wider searches. */
export interface Trouvee extends Pick<Trouvaille, 'structure' | 'pourquoi'> {
  /** What had to be given up for it to answer: « bilingue ». */
  readonly sans?: string;
}

/** The first structures that answer; when none does, those that answer nearest, each with what it lacks: what the tab proposes beside an empty list. */
export function trouverAuMieux(index: IndexAnnuaire, criteres: Criteres, auPlus: number): readonly Trouvee[] {
  const trouvees = interroger(index, criteres).trouvailles.slice(0, auPlus);
  if (trouvees.length > 0) return trouvees;
  const proches = new Map<string, Trouvee>();
  for (const { sans, exemples } of plusProches(index, criteres))
    for (const { structure, pourquoi } of exemples)
      if (!proches.has(structure.id)) proches.set(structure.id, { structure, pourquoi, sans });
  return [...proches.values()].slice(0, auPlus);
}
