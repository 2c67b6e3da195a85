import type { Constat } from './constat.ts';
import type { LignePlanifiee, SortDeLigne } from './planifier-structures.ts';

export type SortPrevu = SortDeLigne['sort'] | 'refusee';

/** A line of the file as it is shown before it comes in: what it becomes, and what was found in it. */
export interface LigneDApercu {
  readonly numero: number;
  /** Absent: the line is refused. */
  readonly planifiee?: LignePlanifiee;
  readonly constats: readonly Constat[];
}

export const sortDe = ({ planifiee }: LigneDApercu): SortPrevu => planifiee?.sort ?? 'refusee';

/** Every line of the file, in its order. */
export function dresserApercu(
  plan: readonly LignePlanifiee[],
  constats: readonly Constat[],
  refusees: readonly number[],
): readonly LigneDApercu[] {
  const parLigne = new Map<number, Constat[]>();
  for (const c of constats) parLigne.set(c.ligne, [...(parLigne.get(c.ligne) ?? []), c]);
  const siens = (numero: number) => parLigne.get(numero) ?? [];
  return [
    ...plan.map((planifiee) => ({ numero: planifiee.numero, planifiee, constats: siens(planifiee.numero) })),
    ...refusees.map((numero) => ({ numero, constats: siens(numero) })),
  ].toSorted((a, b) => a.numero - b.numero);
}

/** Does the line hold a value repaired, put aside, or refused? */
export const aRelire = ({ constats }: LigneDApercu): boolean => constats.length > 0;

/** « ligne 5, SIRET (B) : … », as the report says it. */
export const direConstat = ({ ligne, colonne, message }: Constat): string => `ligne ${ligne}, ${colonne} : ${message}`;
