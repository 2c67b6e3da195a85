import { grouper } from '../grouper.ts';
import type { Participation } from '../lists/participations.list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';

/** How often two structures have met: 0 for never. */
export type DejaVues = (a: string, b: string) => number;

/** What of a participation says who met whom. */
export type Presence = Pick<Participation, 'rencontre' | 'structure' | 'statut'>;

/** Having shared a table counts as much as this many rencontres in the same room. */
const A_TABLE = 3;

/**
 * What is known of who met whom: two structures present at a same rencontre have met, and better still when a plan
 * kept put them at the same table. `sauf`: the rencontre being prepared, which says nothing of the past.
 */
export function dejaVues(
  {
    rencontres,
    participations,
  }: { readonly rencontres: readonly Rencontre[]; readonly participations: readonly Presence[] },
  sauf: string,
): DejaVues {
  const fois = new Map<string, number>();
  const compter = (structures: readonly string[], poids: number) => {
    const elles = [...new Set(structures)].toSorted();
    elles.forEach((a, rang) => {
      for (const b of elles.slice(rang + 1)) fois.set(cle(a, b), (fois.get(cle(a, b)) ?? 0) + poids);
    });
  };
  const presentes = participations.filter((p) => p.statut === 'Présent' && p.rencontre !== sauf);
  for (const venues of grouper(presentes, (p) => p.rencontre).values())
    compter(
      venues.map((p) => p.structure),
      1,
    );
  for (const { id, planDeTable, etat } of rencontres) {
    if (id === sauf || planDeTable === undefined || etat === 'Annulée') continue;
    for (const table of planDeTable.tours.flat())
      compter(
        table.flatMap((rang) => planDeTable.convives[rang]?.structure ?? []),
        A_TABLE,
      );
  }
  return (a, b) => fois.get(a < b ? cle(a, b) : cle(b, a)) ?? 0;
}

const cle = (a: string, b: string): string => `${a}|${b}`;
