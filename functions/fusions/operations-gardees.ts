import { garderOperations, lireOperations } from '../../core/annuaire/garder-operations.ts';
import type { Operation } from '../../core/annuaire/operations.ts';
import type { Fusion } from '../../core/lists/fusions.list.ts';

/** The operations that a row of `Fusions` keeps, in their order. */
export const operationsGardees = (f: Fusion): readonly Operation[] =>
  lireOperations([...(f.operations ?? []), ...(f.operationsSuite ?? []), ...(f.operationsFin ?? [])]);

/** The columns that keep these operations; undefined when they are too many for a row. */
export function enColonnes(operations: readonly Operation[]) {
  const colonnes = garderOperations(operations);
  if (colonnes === undefined) return undefined;
  const [premiere, suite, fin] = colonnes.map((paquets) => [...paquets]);
  return { operations: premiere, operationsSuite: suite, operationsFin: fin };
}
