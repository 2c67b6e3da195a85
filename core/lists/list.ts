import { z } from 'zod';
import type { Column, ColumnDefinition } from './column.ts';
import { IDENTITY_KEYS, type NamedColumn, parserOf, type RowIdentity, type RowReader } from './row-reader.ts';

export type { Anomalie, RowIdentity, WireItem } from './row-reader.ts';

// biome-ignore lint/suspicious/noExplicitAny: the only way to accept columns of every value type while keeping each one's own.
type AnyColumns = Readonly<Record<string, Column<any>>>;

type ValueOf<C> = C extends Column<infer T> ? T : never;
type Fields<C extends AnyColumns> = { readonly [K in keyof C]: ValueOf<C[K]> };
type OptionalKeys<T> = {
  [K in keyof T]-?: undefined extends T[K] ? K : T[K] extends readonly string[] ? K : T[K] extends boolean ? K : never;
}[keyof T];
/** What a caller must give to create a row: required columns; the others have an empty value. */
type Draft<T> = Omit<T, OptionalKeys<T>> & Partial<Pick<T, OptionalKeys<T>>>;

export interface ListDefinition<C extends AnyColumns = AnyColumns> extends RowReader<RowIdentity & Fields<C>> {
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
  /** Wire fields of the given keys. Throws nothing: check with `schema` first. */
  serialize(values: Partial<Fields<C>>): Record<string, unknown>;
  /** Refuses wrong values key by key, in French. Empty values are filled in. */
  readonly draft: z.ZodType<Fields<C>>;
  readonly patch: z.ZodType<Partial<Fields<C>>>;
}

export type Row<L> = L extends ListDefinition<infer C> ? RowIdentity & Fields<C> : never;
export type NewRow<L> = L extends ListDefinition<infer C> ? Draft<Fields<C>> : never;
export type Patch<L> = L extends ListDefinition<infer C> ? Partial<Fields<C>> : never;

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
  const named = entries.map(([key, column]): NamedColumn => [key, column, nameOf(key)]);
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
    itemKeys: ['id', 'eTag', 'createdDateTime', 'lastModifiedDateTime', 'webUrl'],
    parse: parserOf(options.name, named, IDENTITY_KEYS) as ListDefinition<C>['parse'],
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

/**
 * Some columns of the rows of a list: what is not asked for is neither carried nor checked. A row whose other columns
 * cannot be read is read all the same.
 */
export function onlyColumns<C extends AnyColumns, K extends keyof C & string>(
  definition: ListDefinition<C>,
  keys: readonly K[],
): RowReader<Pick<RowIdentity, 'id' | 'creeLe'> & Pick<Fields<C>, K>> {
  const named = keys.map(
    (key): NamedColumn => [key, definition.columns[key] as Column<unknown>, definition.internalName(key)],
  );
  return {
    name: definition.name,
    itemKeys: ['id', 'createdDateTime'],
    selectKeys: () => named.flatMap(([, column, name]) => column.readKeys(name)),
    parse: parserOf(definition.name, named, ['id', 'creeLe']) as RowReader<
      Pick<RowIdentity, 'id' | 'creeLe'> & Pick<Fields<C>, K>
    >['parse'],
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
