import { z } from 'zod';
import type { Column, ColumnDefinition, WireFields } from './column.ts';

// biome-ignore lint/suspicious/noExplicitAny: the only way to accept columns of every value type while keeping each one's own.
type AnyColumns = Readonly<Record<string, Column<any>>>;

type ValueOf<C> = C extends Column<infer T> ? T : never;
type Fields<C extends AnyColumns> = { readonly [K in keyof C]: ValueOf<C[K]> };
type OptionalKeys<T> = {
  [K in keyof T]-?: undefined extends T[K] ? K : T[K] extends readonly string[] ? K : T[K] extends boolean ? K : never;
}[keyof T];
/** What a caller must give to create a row: required columns; the others have an empty value. */
type Draft<T> = Omit<T, OptionalKeys<T>> & Partial<Pick<T, OptionalKeys<T>>>;

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

export interface ListDefinition<C extends AnyColumns = AnyColumns> {
  /** Name of the list in SharePoint: ASCII, never changes. */
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  /** Does a row hold data about a person? Feeds the register of processing. */
  readonly personnel: boolean;
  /** What the list is kept for, as the register of processing says it. */
  readonly finalite: string;
  readonly columns: C;
  internalName(key: keyof C & string): string;
  /** Every column but Title, ready for Graph (lookups still name their target list). */
  definitions(): readonly ColumnDefinition[];
  /** Names for `$expand=fields($select=…)`. */
  selectKeys(): readonly string[];
  /** A row, or the anomalies that keep it from being one. */
  parse(item: WireItem): { readonly row: RowIdentity & Fields<C> } | { readonly anomalies: readonly Anomalie[] };
  /** Wire fields of the given keys. Throws nothing: check with `schema` first. */
  serialize(values: Partial<Fields<C>>): Record<string, unknown>;
  /** Refuses wrong values key by key, in French. Empty values are filled in. */
  readonly draft: z.ZodType<Fields<C>>;
  readonly patch: z.ZodType<Partial<Fields<C>>>;
}

export type Row<L> = L extends ListDefinition<infer C> ? RowIdentity & Fields<C> : never;
export type NewRow<L> = L extends ListDefinition<infer C> ? Draft<Fields<C>> : never;
export type Patch<L> = L extends ListDefinition<infer C> ? Partial<Fields<C>> : never;

/** Its keys, after those of the columns. */
const IDENTITE = ['id', 'eTag', 'creeLe', 'modifieLe'] as const satisfies readonly (keyof RowIdentity)[];

const pascal = (key: string): string => key.charAt(0).toUpperCase() + key.slice(1);

interface ListOptions<C extends AnyColumns> {
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  readonly personnel?: boolean;
  readonly finalite?: string;
  readonly columns: C;
}

/** Describes a SharePoint list once. Refuses at load a definition that SharePoint could not hold: no Title, a name over 32 characters or not ASCII, more than 20 indexes, more than 12 lookups. */
export function defineList<const C extends AnyColumns>(options: ListOptions<C>): ListDefinition<C> {
  const entries = Object.entries(options.columns) as [keyof C & string, Column<unknown>][];
  const internal = new Map(entries.map(([key, column]) => [key, column.internal ?? pascal(key)]));
  const nameOf = (key: keyof C & string): string => internal.get(key) ?? pascal(key);
  checkShape(
    options.name,
    entries.map(([key, column]) => ({ name: nameOf(key), column })),
  );

  const shape = Object.fromEntries(entries.map(([key, column]) => [key, fillIn(column)]));
  const partial = Object.fromEntries(entries.map(([key, column]) => [key, z.exactOptional(column.schema)]));
  const lues = entries.map(([key, column]) => [key, column, nameOf(key)] as const);
  const modele = {
    ...Object.fromEntries([...entries.map(([key]) => key), ...IDENTITE].map((key) => [key, undefined])),
  };
  return {
    name: options.name,
    displayName: options.displayName,
    description: options.description,
    personnel: options.personnel ?? false,
    finalite: options.finalite ?? options.description,
    columns: options.columns,
    internalName: nameOf,
    definitions: () =>
      entries.filter(([key]) => nameOf(key) !== 'Title').map(([key, column]) => column.definition(nameOf(key))),
    selectKeys: () => entries.flatMap(([key, column]) => column.readKeys(nameOf(key))),
    parse: (item) => {
      // A copy of a row that has every key: a hundred thousand rows take a third of what they do when keys come one by one.
      const row: Record<string, unknown> = { ...modele };
      const anomalies: Anomalie[] = [];
      for (const [key, column, name] of lues) {
        const reading = column.read(item.fields, name);
        if (reading.ok) row[key] = reading.value;
        else {
          anomalies.push({
            liste: options.name,
            id: item.id,
            colonne: name,
            libelle: column.label,
            raison: reading.raison,
            ...(item.webUrl === undefined ? {} : { url: item.webUrl }),
          });
        }
      }
      if (anomalies.length > 0) return { anomalies };
      row.id = item.id;
      row.eTag = item.eTag;
      row.creeLe = item.createdDateTime ?? '';
      row.modifieLe = item.lastModifiedDateTime ?? '';
      return { row: row as unknown as RowIdentity & Fields<C> };
    },
    serialize: (values) =>
      Object.assign(
        {},
        ...entries
          .filter(([key]) => key in values)
          .map(([key, column]) => column.write((values as Record<string, unknown>)[key], nameOf(key))),
      ),
    draft: z.strictObject(shape) as unknown as z.ZodType<Fields<C>>,
    patch: z.strictObject(partial) as unknown as z.ZodType<Partial<Fields<C>>>,
  };
}

const fillIn = (column: Column<unknown>): z.ZodType =>
  column.kind === 'booleen'
    ? column.schema.default(false)
    : ['choixMultiple', 'liens', 'textes'].includes(column.kind)
      ? column.schema.default([])
      : column.schema;

/** Limits of SharePoint: internal names are truncated at 32 characters, 20 indexes a list, 12 lookups a query. */
function checkShape(list: string, columns: readonly { name: string; column: Column<unknown> }[]): void {
  const wrong = columns.find(({ name }) => !/^[A-Za-z][A-Za-z0-9]{0,31}$/.test(name));
  if (wrong !== undefined)
    throw new Error(`${list} : le nom interne « ${wrong.name} » n’est pas ASCII ou dépasse 32 caractères.`);
  if (!columns.some(({ name }) => name === 'Title')) throw new Error(`${list} : aucune colonne n’occupe Title.`);
  if (new Set(columns.map(({ name }) => name)).size !== columns.length)
    throw new Error(`${list} : deux colonnes ont le même nom interne.`);
  if (columns.filter(({ column }) => column.indexed).length > 20)
    throw new Error(`${list} : plus de 20 colonnes indexées.`);
  if (columns.filter(({ column }) => column.target !== undefined).length > 12)
    throw new Error(`${list} : plus de 12 colonnes de renvoi.`);
}
