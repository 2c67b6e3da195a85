import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import {
  type Column,
  type ColumnDefinition,
  type ColumnOptions,
  illisible,
  lu,
  type Reading,
  type WireFields,
} from './column.ts';

/** The zone in which SharePoint stores date-only columns: that of the site, Paris for every territory this product serves. */
const ZONE_DU_SITE = 'Europe/Paris';

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
  readonly encode: (value: T, name: string) => Record<string, unknown>;
  readonly key?: (name: string) => string;
  readonly empty: T | undefined;
}

const estVide = (raw: unknown): boolean =>
  raw === undefined || raw === null || raw === '' || (Array.isArray(raw) && raw.length === 0);

function build<T>(p: Parts<T>): Column<T> {
  const key = p.key ?? ((name: string) => name);
  return {
    kind: p.kind,
    label: p.options.label,
    ...(p.options.help === undefined ? {} : { help: p.options.help }),
    ...(p.options.internal === undefined ? {} : { internal: p.options.internal }),
    ...p.extra,
    required: p.required,
    indexed: p.options.indexed ?? p.options.unique ?? false,
    unique: p.options.unique ?? false,
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
      if (estVide(raw)) {
        if (p.empty !== undefined || !p.required) return lu(p.empty as T);
        return illisible('la valeur est obligatoire et manque');
      }
      const decoded = p.decode(raw);
      if (!decoded.ok) return decoded;
      const checked = p.schema.safeParse(decoded.value);
      return checked.success
        ? lu(checked.data)
        : illisible(checked.error.issues[0]?.message ?? 'la valeur est refusée');
    },
    write: (value, name) => p.encode(value, name),
  };
}

type Optional<O, T> = O extends { readonly required: true } ? T : T | undefined;
type WithRequired = { readonly required?: boolean };

const orEmpty = <T>(schema: z.ZodType<T>, required: boolean): z.ZodType<T | undefined> =>
  required ? (schema as z.ZodType<T | undefined>) : schema.optional();

const asText = (raw: unknown): Reading<string> =>
  typeof raw === 'string' ? lu(raw) : typeof raw === 'number' ? lu(String(raw)) : illisible('un texte est attendu');

const scalar = <T>(value: T, name: string): Record<string, unknown> => ({ [name]: value === undefined ? null : value });

/** Single-line text, 255 characters at most (SharePoint's own limit). `check` refines the value: its message is shown beside the row. */
export function texte<
  const O extends ColumnOptions &
    WithRequired & { readonly maxLength?: number; readonly check?: z.ZodType<string, string> },
>(options: O): Column<Optional<O, string>> {
  const max = options.maxLength ?? 255;
  const base = z.string('Un texte est attendu.').max(max, `Le texte dépasse ${max} caractères.`);
  const checked: z.ZodType<string> = options.check === undefined ? base : base.pipe(options.check);
  const required = options.required ?? false;
  return build<string | undefined>({
    kind: 'texte',
    options,
    required,
    schema: orEmpty(
      required ? checked.refine((v) => v.trim() !== '', 'La valeur est obligatoire.') : checked,
      required,
    ),
    facets: { text: { maxLength: max } },
    decode: asText,
    encode: scalar,
    empty: undefined,
  }) as Column<Optional<O, string>>;
}

/** Plain multi-line text. Never filtered nor indexed: SharePoint refuses it. */
export function note(options: Omit<ColumnOptions, 'indexed' | 'unique'>): Column<string | undefined> {
  return build<string | undefined>({
    kind: 'note',
    options,
    required: false,
    schema: z.string('Un texte est attendu.').max(60_000, 'Le texte dépasse 60 000 caractères.').optional(),
    facets: { text: { allowMultipleLines: true, textType: 'plain' } },
    decode: asText,
    encode: scalar,
    empty: undefined,
  });
}

/** Lines of a note column: one value a line, blank lines dropped. */
export function textes(options: Omit<ColumnOptions, 'indexed' | 'unique'>): Column<readonly string[]> {
  return build<readonly string[]>({
    kind: 'textes',
    options,
    required: false,
    schema: z.array(z.string()).readonly(),
    facets: { text: { allowMultipleLines: true, textType: 'plain' } },
    decode: (raw) => {
      const text = asText(raw);
      return text.ok
        ? lu(
            text.value
              .split(/\r?\n/)
              .map((l) => l.trim())
              .filter((l) => l !== ''),
          )
        : text;
    },
    encode: (value, name) => ({ [name]: value.length === 0 ? null : value.join('\n') }),
    empty: [],
  });
}

/** A value of the product's own, kept as JSON in a note column and parsed by its schema at the border. */
export function donnees<T>(
  options: Omit<ColumnOptions, 'indexed' | 'unique'> & { readonly schema: z.ZodType<T> },
): Column<T | undefined> {
  return build<T | undefined>({
    kind: 'donnees',
    options,
    required: false,
    schema: options.schema.optional(),
    facets: { text: { allowMultipleLines: true, textType: 'plain' } },
    decode: (raw) => {
      if (typeof raw !== 'string') return illisible('des données JSON sont attendues');
      try {
        const parsed = options.schema.safeParse(JSON.parse(raw));
        return parsed.success
          ? lu(parsed.data)
          : illisible(parsed.error.issues[0]?.message ?? 'les données ont une autre forme');
      } catch {
        return illisible('les données JSON sont abîmées');
      }
    },
    encode: (value, name) => ({ [name]: value === undefined ? null : JSON.stringify(value) }),
    empty: undefined,
  });
}

interface ChoiceOptions<V extends string> extends ColumnOptions {
  readonly values: readonly V[];
  /** The coordination may add values in Microsoft Lists: the domain type widens to string. */
  readonly open?: boolean;
}

type ChoiceOf<O> = O extends { readonly open: true }
  ? string
  : O extends { readonly values: readonly (infer V)[] }
    ? V
    : never;

const choiceSchema = (options: ChoiceOptions<string>): z.ZodType<string> =>
  options.open
    ? z.string().max(255, 'Le texte dépasse 255 caractères.')
    : z.enum(options.values as [string, ...string[]], `La valeur doit être l’une de : ${options.values.join(', ')}.`);

/** One value of a list. */
export function choix<const O extends ChoiceOptions<string> & WithRequired>(
  options: O,
): Column<Optional<O, ChoiceOf<O>>> {
  const required = options.required ?? false;
  return build<string | undefined>({
    kind: 'choix',
    options,
    required,
    schema: orEmpty(choiceSchema(options), required),
    facets: { choice: { allowTextEntry: options.open ?? false, choices: options.values, displayAs: 'dropDownMenu' } },
    extra: { choices: options.values, open: options.open ?? false },
    decode: asText,
    encode: scalar,
    empty: undefined,
  }) as Column<Optional<O, ChoiceOf<O>>>;
}

/** Several values of a list. The wire needs its `@odata.type`, otherwise Graph answers generalException. */
export function choixMultiple<const O extends Omit<ChoiceOptions<string>, 'indexed' | 'unique'>>(
  options: O,
): Column<readonly ChoiceOf<O>[]> {
  return build<readonly string[]>({
    kind: 'choixMultiple',
    options,
    required: false,
    schema: z.array(choiceSchema(options)).readonly(),
    facets: { choice: { allowTextEntry: options.open ?? false, choices: options.values, displayAs: 'checkBoxes' } },
    extra: { choices: options.values, open: options.open ?? false },
    decode: (raw) =>
      Array.isArray(raw) && raw.every((v) => typeof v === 'string')
        ? lu(raw)
        : illisible('une liste de valeurs est attendue'),
    encode: (value, name) => ({ [`${name}@odata.type`]: 'Collection(Edm.String)', [name]: [...value] }),
    empty: [],
  }) as Column<readonly ChoiceOf<O>[]>;
}

/** A number. `decimals` is 0 for counts. */
export function nombre<
  const O extends ColumnOptions &
    WithRequired & { readonly min?: number; readonly max?: number; readonly decimals?: 0 | 1 | 2 | 5 },
>(options: O): Column<Optional<O, number>> {
  const required = options.required ?? false;
  const words = { 0: 'none', 1: 'one', 2: 'two', 5: 'five' } as const;
  let schema = z.number('Un nombre est attendu.');
  if ((options.decimals ?? 0) === 0) schema = schema.int('Un nombre entier est attendu.');
  if (options.min !== undefined) schema = schema.min(options.min, `Le nombre doit être au moins ${options.min}.`);
  if (options.max !== undefined) schema = schema.max(options.max, `Le nombre doit être au plus ${options.max}.`);
  return build<number | undefined>({
    kind: 'nombre',
    options,
    required,
    schema: orEmpty(schema, required),
    facets: {
      number: {
        decimalPlaces: words[options.decimals ?? 0],
        ...(options.min === undefined ? {} : { minimum: options.min }),
        ...(options.max === undefined ? {} : { maximum: options.max }),
      },
    },
    decode: (raw) => (typeof raw === 'number' && Number.isFinite(raw) ? lu(raw) : illisible('un nombre est attendu')),
    encode: scalar,
    empty: undefined,
  }) as Column<Optional<O, number>>;
}

/** Yes or no; empty reads as no. */
export function booleen(options: ColumnOptions): Column<boolean> {
  return build<boolean>({
    kind: 'booleen',
    options,
    required: false,
    schema: z.boolean('Oui ou non est attendu.'),
    facets: { boolean: {} },
    decode: (raw) => (typeof raw === 'boolean' ? lu(raw) : illisible('oui ou non est attendu')),
    encode: scalar,
    empty: false,
  });
}

const instantOf = (raw: unknown): Temporal.Instant | undefined => {
  try {
    return typeof raw === 'string' ? Temporal.Instant.from(raw) : undefined;
  } catch {
    return undefined;
  }
};

const dateIso = z.iso.date('Une date au format AAAA-MM-JJ est attendue.');
const instantIso = z.iso.datetime({ offset: false, message: 'Un instant UTC (AAAA-MM-JJTHH:MM:SSZ) est attendu.' });

/**
 * A day, as `AAAA-MM-JJ`. SharePoint stores midnight of the site: 22:00Z of the day before in summer. Reading goes through the zone of the site;
 * writing says noon UTC, which is the same day in every French zone of the metropolis.
 */
export function date<const O extends ColumnOptions & WithRequired>(options: O): Column<Optional<O, string>> {
  const required = options.required ?? false;
  return build<string | undefined>({
    kind: 'date',
    options,
    required,
    schema: orEmpty(dateIso, required),
    facets: { dateTime: { displayAs: 'standard', format: 'dateOnly' } },
    decode: (raw) => {
      const instant = instantOf(raw);
      return instant === undefined
        ? illisible('une date est attendue')
        : lu(instant.toZonedDateTimeISO(ZONE_DU_SITE).toPlainDate().toString());
    },
    encode: (value, name) => ({ [name]: value === undefined ? null : `${value}T12:00:00Z` }),
    empty: undefined,
  }) as Column<Optional<O, string>>;
}

/** An instant, as ISO UTC to the second. */
export function instant<const O extends ColumnOptions & WithRequired>(options: O): Column<Optional<O, string>> {
  const required = options.required ?? false;
  return build<string | undefined>({
    kind: 'instant',
    options,
    required,
    schema: orEmpty(instantIso, required),
    facets: { dateTime: { displayAs: 'standard', format: 'dateTime' } },
    decode: (raw) => {
      const found = instantOf(raw);
      return found === undefined
        ? illisible('une date et une heure sont attendues')
        : lu(found.toString({ smallestUnit: 'second' }));
    },
    encode: (value, name) => ({
      [name]: value === undefined ? null : instantOf(value)?.toString({ smallestUnit: 'second' }),
    }),
    empty: undefined,
  }) as Column<Optional<O, string>>;
}

/** A link to a row of another list, by its id (a string in the domain, a number when written). */
export function lien<const O extends ColumnOptions & WithRequired & { readonly list: string }>(
  options: O,
): Column<Optional<O, string>> {
  const required = options.required ?? false;
  return build<string | undefined>({
    kind: 'lien',
    options,
    required,
    schema: orEmpty(z.string().regex(/^[1-9]\d*$/, 'L’identifiant d’une ligne est attendu.'), required),
    facets: { lookup: { list: options.list, columnName: 'Title', allowMultipleValues: false } },
    extra: { target: options.list },
    key: (name) => `${name}LookupId`,
    decode: asText,
    encode: (value, name) => ({ [`${name}LookupId`]: value === undefined ? null : Number(value) }),
    empty: undefined,
  }) as Column<Optional<O, string>>;
}

/** Links to several rows of another list. Read as `[{LookupId,LookupValue}]`, written as a typed collection of numbers. */
export function liens(
  options: Omit<ColumnOptions, 'indexed' | 'unique'> & { readonly list: string },
): Column<readonly string[]> {
  const row = z.object({ LookupId: z.union([z.number(), z.string()]) });
  return build<readonly string[]>({
    kind: 'liens',
    options,
    required: false,
    schema: z.array(z.string()).readonly(),
    facets: { lookup: { list: options.list, columnName: 'Title', allowMultipleValues: true } },
    extra: { target: options.list },
    decode: (raw) => {
      const rows = z.array(row).safeParse(raw);
      return rows.success
        ? lu(rows.data.map((r) => String(r.LookupId)))
        : illisible('une liste de lignes liées est attendue');
    },
    encode: (value, name) => ({
      [`${name}LookupId@odata.type`]: 'Collection(Edm.Int32)',
      [`${name}LookupId`]: value.map(Number),
    }),
    empty: [],
  });
}
