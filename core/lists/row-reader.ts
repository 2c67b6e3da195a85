import type { Column, WireFields } from './column.ts';

/** What Graph knows of a row, besides its columns. */
export interface RowIdentity {
  readonly id: string;
  readonly eTag: string;
  readonly creeLe: string;
  readonly modifieLe: string;
}

/** A row that could not be read whole: shown to the coordination beside a link to the row. */
export interface Anomalie {
  readonly liste: string;
  readonly id: string;
  readonly colonne: string;
  readonly libelle: string;
  readonly raison: string;
  readonly url?: string;
}

/** A list item as the gateway hands it over. */
export interface WireItem {
  readonly id: string;
  readonly eTag: string;
  readonly createdDateTime?: string;
  readonly lastModifiedDateTime?: string;
  readonly webUrl?: string;
  readonly fields: WireFields;
}

/** What reads the rows of a list, all of their columns or some. */
export interface RowReader<R> {
  /** Name of the list. */
  readonly name: string;
  /** What is asked of an item besides its columns. */
  readonly itemKeys: readonly (keyof WireItem)[];
  /** Names for `$expand=fields($select=…)`. */
  selectKeys(): readonly string[];
  /** A row, or the anomalies that keep it from being one. */
  parse(item: WireItem): { readonly row: R } | { readonly anomalies: readonly Anomalie[] };
}

export type RowOf<D> = D extends RowReader<infer R> ? R : never;

/** A column with its key and its internal name. */
export type NamedColumn = readonly [key: string, column: Column<unknown>, name: string];

/** Rows made by one act say the same instant: it is kept once for all of them. */
const instants = new Map<string, string>();
const INSTANTS_KEPT = 5000;

function once(instant: string): string {
  const known = instants.get(instant);
  if (known !== undefined) return known;
  if (instants.size >= INSTANTS_KEPT) instants.clear();
  instants.set(instant, instant);
  return instant;
}

const IDENTITY = {
  id: (item) => item.id,
  eTag: (item) => item.eTag,
  creeLe: (item) => once(item.createdDateTime ?? ''),
  modifieLe: (item) => once(item.lastModifiedDateTime ?? ''),
} as const satisfies { readonly [K in keyof RowIdentity]: (item: WireItem) => string };
export const IDENTITY_KEYS = Object.keys(IDENTITY) as (keyof RowIdentity)[];

/** Reads items as rows with these columns and these parts of their identity. */
export function parserOf(
  list: string,
  columns: readonly NamedColumn[],
  identity: readonly (keyof RowIdentity)[],
): (item: WireItem) => { readonly row: Record<string, unknown> } | { readonly anomalies: readonly Anomalie[] } {
  const named = columns.map((column) => ({
    column,
    key: column[0],
    wireKey: column[1].readKeys(column[2])[0] ?? '',
    empty: column[1].read({}, column[2]),
  }));
  /** Most fields of a row are empty, which Graph leaves out: read once for all. */
  const model: Readonly<Record<string, unknown>> = Object.fromEntries([
    ...named.map(({ key, empty }) => [key, empty.ok ? empty.value : undefined] as const),
    ...identity.map((key) => [key, undefined] as const),
  ]);
  const byWireKey = new Map(named.map((n) => [n.wireKey, n]));
  const neverEmpty = named.filter(({ empty }) => !empty.ok);
  const ofItem = identity.map((key) => [key, IDENTITY[key]] as const);
  const tell = (item: WireItem, [, column, name]: NamedColumn, raison: string): Anomalie => ({
    liste: list,
    id: item.id,
    colonne: name,
    libelle: column.label,
    raison,
    ...(item.webUrl === undefined ? {} : { url: item.webUrl }),
  });
  const anomaliesOf = (item: WireItem): readonly Anomalie[] =>
    named.flatMap(({ column }) => {
      const reading = column[1].read(item.fields, column[2]);
      return reading.ok ? [] : [tell(item, column, reading.raison)];
    });
  return (item) => {
    // A copy of a row that has every key: a hundred thousand rows take a third of what they do when keys come one by one.
    const row: Record<string, unknown> = { ...model };
    // By the fields that are there, rather than by the columns that may be: twice as few.
    for (const wireKey in item.fields) {
      const known = byWireKey.get(wireKey);
      if (known === undefined) continue;
      const reading = known.column[1].read(item.fields, known.column[2]);
      if (!reading.ok) return { anomalies: anomaliesOf(item) };
      row[known.key] = reading.value;
    }
    if (neverEmpty.some(({ wireKey }) => item.fields[wireKey] === undefined)) return { anomalies: anomaliesOf(item) };
    for (const [key, of] of ofItem) row[key] = of(item);
    return { row };
  };
}
