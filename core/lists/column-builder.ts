import type { z } from 'zod';
import {
  type Column,
  type ColumnDefinition,
  type ColumnOptions,
  illisible,
  lu,
  type Reading,
  type WireFields,
} from './column.ts';

type Facets = Omit<
  ColumnDefinition,
  'name' | 'displayName' | 'description' | 'required' | 'indexed' | 'enforceUniqueValues'
>;

interface Parts<T> {
  readonly kind: Column<T>['kind'];
  readonly options: ColumnOptions;
  readonly required: boolean;
  readonly schema: z.ZodType<T>;
  readonly facets: Facets;
  readonly extra?: Partial<Pick<Column<T>, 'choices' | 'open' | 'target'>>;
  /** Decodes a present value. */
  readonly decode: (raw: unknown) => Reading<T>;
  /**
   * The reading of a plain value, where it is sure to be what `decode` then `schema` give; undefined for any other value,
   * which goes through them. Thousands of rows of plain values need no more than this.
   */
  readonly plain?: (raw: unknown) => Reading<T> | undefined;
  readonly encode: (value: T, name: string) => Record<string, unknown>;
  readonly key?: (name: string) => string;
  readonly empty: T | undefined;
}

const estVide = (raw: unknown): boolean =>
  raw === undefined || raw === null || raw === '' || (Array.isArray(raw) && raw.length === 0);

/** Columns where a list holds the same few values again and again. */
const REPETEES: readonly Parts<unknown>['kind'][] = ['choix', 'lien', 'date', 'instant'];
/** How many of their values are kept. */
const GARDEES = 20_000;

/** Reads a present value once: what a text says does not change. */
function lireUneFois<T>(lire: (raw: unknown) => Reading<T>): (raw: unknown) => Reading<T> {
  const lues = new Map<string, Reading<T>>();
  return (raw) => {
    if (typeof raw !== 'string') return lire(raw);
    const connue = lues.get(raw);
    if (connue !== undefined) return connue;
    const lue = lire(raw);
    if (lues.size >= GARDEES) lues.clear();
    lues.set(raw, lue);
    return lue;
  };
}

/** A column is read by one name, row after row: putting its key together each time costs more than reading it. */
function onceForName(make: (name: string) => string): (name: string) => string {
  let [known, key] = ['', make('')];
  return (name) => {
    if (name !== known) [known, key] = [name, make(name)];
    return key;
  };
}

export function build<T>(p: Parts<T>): Column<T> {
  const key = p.key === undefined ? (name: string) => name : onceForName(p.key);
  const vide: Reading<T> =
    p.empty !== undefined || !p.required ? lu(p.empty as T) : illisible('la valeur est obligatoire et manque');
  const verifier = (raw: unknown): Reading<T> => {
    const plain = p.plain?.(raw);
    if (plain !== undefined) return plain;
    const decoded = p.decode(raw);
    if (!decoded.ok) return decoded;
    const checked = p.schema.safeParse(decoded.value);
    return checked.success ? lu(checked.data) : illisible(checked.error.issues[0]?.message ?? 'la valeur est refusée');
  };
  const lire = REPETEES.includes(p.kind) ? lireUneFois(verifier) : verifier;
  return {
    kind: p.kind,
    label: p.options.label,
    ...(p.options.help === undefined ? {} : { help: p.options.help }),
    ...(p.options.internal === undefined ? {} : { internal: p.options.internal }),
    ...p.extra,
    required: p.required,
    indexed: p.options.indexed ?? p.options.unique ?? false,
    unique: p.options.unique ?? false,
    personnelle: p.options.personnelle ?? p.extra?.target === 'Contacts',
    schema: p.schema,
    definition: (name) => ({
      name,
      displayName: p.options.label,
      ...(p.options.help === undefined ? {} : { description: p.options.help }),
      required: p.required,
      indexed: p.options.indexed ?? p.options.unique ?? false,
      ...(p.options.unique ? { enforceUniqueValues: true } : {}),
      ...p.facets,
    }),
    readKeys: (name) => [key(name)],
    read: (fields: WireFields, name: string) => {
      const raw = fields[key(name)];
      return estVide(raw) ? vide : lire(raw);
    },
    write: (value, name) => p.encode(value, name),
  };
}

export type Optional<O, T> = O extends { readonly required: true } ? T : T | undefined;
export type WithRequired = { readonly required?: boolean };

export const orEmpty = <T>(schema: z.ZodType<T>, required: boolean): z.ZodType<T | undefined> =>
  required ? (schema as z.ZodType<T | undefined>) : schema.optional();

export const asText = (raw: unknown): Reading<string> =>
  typeof raw === 'string' ? lu(raw) : typeof raw === 'number' ? lu(String(raw)) : illisible('un texte est attendu');

/** An emptied value clears the field. */
export const scalar = <T>(value: T, name: string): Record<string, unknown> => ({
  [name]: value === undefined || value === '' ? null : value,
});
