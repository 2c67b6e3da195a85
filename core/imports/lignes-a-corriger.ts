import { type Constat, estPerdu } from './constat.ts';
import type { LignePlanifiee } from './planifier-structures.ts';
import type { Table } from './table.ts';

/** Heading of what is to be corrected; no field is known by it, so that the file comes back as it is. */
export const A_CORRIGER = 'À corriger';

/** The lines that did not come in whole, under their own headings, with why in the first column. The first row holds the headings. */
export function lignesACorriger(
  table: Table,
  constats: readonly Constat[],
  plan: readonly LignePlanifiee[],
): readonly (readonly string[])[] {
  const pourquoi = new Map<number, string[]>();
  const dire = (ligne: number, phrase: string): void => {
    pourquoi.set(ligne, [...(pourquoi.get(ligne) ?? []), phrase]);
  };
  for (const { ligne, colonne, message } of constats.filter(estPerdu)) dire(ligne, `${colonne} : ${message}`);
  for (const l of plan)
    if (l.sort === 'a-trancher') dire(l.numero, `ressemble à « ${l.semblable.nom} » : à trancher dans Maillage`);
  // A file already corrected once carries the column: it is written again, not twice.
  const rangs = table.entetes.flatMap((entete, i) => (entete === '' || entete === A_CORRIGER ? [] : [i]));
  return [
    [A_CORRIGER, ...rangs.map((i) => table.entetes[i] ?? '')],
    ...table.lignes.flatMap(({ numero, cellules }) => {
      const raisons = pourquoi.get(numero);
      return raisons === undefined ? [] : [[raisons.join(' ; '), ...rangs.map((i) => cellules[i] ?? '')]];
    }),
  ];
}
