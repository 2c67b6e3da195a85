import type { Dimension } from './dimensions.ts';
import { etendre, placeDe, type TableEtendue } from './table-etendue.ts';
import { type Figee, type Masque, masquerTable } from './table-liee.ts';

/** People counted in a quarter, one entry for each row of the counts that are kept. */
export interface Compte {
  readonly rangs: Readonly<Record<Dimension, number>>;
  readonly nombre: number;
}

/** A table and what of it is shown. */
export interface TableMasquee extends Masque {
  readonly table: TableEtendue;
}

/** How many answers each way of breaking down has. */
export type Tailles = Readonly<Record<Dimension, number>>;

const compterPar = (
  comptes: readonly Compte[],
  rangs: (c: Compte) => readonly number[],
): ReadonlyMap<string, number> => {
  const parRangs = new Map<string, number>();
  for (const c of comptes) {
    const cle = rangs(c).join();
    parRangs.set(cle, (parRangs.get(cle) ?? 0) + c.nombre);
  }
  return parRangs;
};

/** A quarter broken down one way: what is shown of it never changes with the quarters that come after. */
export function masquerUnTrimestre(
  comptes: readonly Compte[],
  dimension: Dimension,
  tailles: Tailles,
  seuil: number,
): TableMasquee {
  const nombres = compterPar(comptes, (c) => [c.rangs[dimension]]);
  const table = etendre([tailles[dimension]], (indices) => nombres.get(indices.join()) ?? 0);
  return { table, ...masquerTable({ table, seuil }) };
}

/**
 * A year broken down one way, with its quarters as they were shown: a year is only told where it gives no quarter away.
 * The first dimension is the quarter, the second the answer.
 */
export function masquerUneAnnee(trimestres: readonly TableMasquee[], seuil: number): TableMasquee {
  const [reponses = 0] = trimestres[0]?.table.tailles ?? [];
  const table = etendre([trimestres.length, reponses], ([t = 0, r = 0]) => trimestres[t]?.table.valeurs[r] ?? 0);
  const figees: (Figee | undefined)[] = [];
  const zerosTus: boolean[] = [];
  for (const [t, trimestre] of trimestres.entries())
    for (const r of trimestre.table.valeurs.keys()) {
      const place = placeDe(table, [t, r]);
      figees[place] = trimestre.tues[r] ? 'tue' : 'montree';
      zerosTus[place] = trimestre.zerosTus[r] ?? false;
    }
  return { table, ...masquerTable({ table, seuil, figees, zerosTus }) };
}

/**
 * Two ways of breaking down a year, crossed, with the two of them as they were shown, for the year and for each of its
 * quarters; undefined where a small number of persons would be given away. What is never shown, a quarter crossed, is
 * proved with the rest.
 */
export function croiserUneAnnee(
  trimestres: readonly (readonly Compte[])[],
  [lignes, colonnes]: readonly [Dimension, Dimension],
  deja: Readonly<Record<Dimension, TableMasquee>>,
  tailles: Tailles,
  seuil: number,
): TableMasquee | undefined {
  const nombres = trimestres.map((comptes) => compterPar(comptes, (c) => [c.rangs[lignes], c.rangs[colonnes]]));
  const table = etendre(
    [trimestres.length, tailles[lignes], tailles[colonnes]],
    ([t = 0, l, c]) => nombres[t]?.get([l, c].join()) ?? 0,
  );
  const figees: (Figee | undefined)[] = table.valeurs.map(() => undefined);
  const zerosTus = table.valeurs.map(() => false);
  const fixer = (place: number, tue: boolean, zeroTu: boolean) => {
    figees[place] = tue ? 'tue' : 'montree';
    zerosTus[place] = zeroTu;
  };
  for (let t = 0; t <= trimestres.length; t += 1)
    for (let l = 0; l <= tailles[lignes]; l += 1)
      for (let c = 0; c <= tailles[colonnes]; c += 1) {
        const place = placeDe(table, [t, l, c]);
        const marge =
          c === tailles[colonnes]
            ? ([deja[lignes], l] as const)
            : l === tailles[lignes]
              ? ([deja[colonnes], c] as const)
              : undefined;
        if (marge !== undefined) {
          const sienne = placeDe(marge[0].table, [t, marge[1]]);
          fixer(place, marge[0].tues[sienne] ?? true, marge[0].zerosTus[sienne] ?? true);
        } else if (t < trimestres.length) fixer(place, true, true);
      }
  const masque = masquerTable({ table, seuil, figees, zerosTus });
  const montre = table.valeurs.some(
    (v, place) => figees[place] === undefined && place !== table.valeurs.length - 1 && v > 0 && !masque.tues[place],
  );
  return montre ? { table, ...masque } : undefined;
}
