import { z } from 'zod';
import { type Column, type ColumnOptions, illisible, lu } from './column.ts';
import { build, type Optional, orEmpty, scalar, type WithRequired } from './column-builder.ts';

/** A number. `decimals` is 0 for counts. */
export function nombre<
  const O extends ColumnOptions &
    WithRequired & { readonly min?: number; readonly max?: number; readonly decimals?: 0 | 1 | 2 | 5 },
>(options: O): Column<Optional<O, number>> {
  const required = options.required ?? false;
  const words = { 0: 'none', 1: 'one', 2: 'two', 5: 'five' } as const;
  let schema = z.number('Un nombre est attendu.');
  const entier = (options.decimals ?? 0) === 0;
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = options;
  if (entier) schema = schema.int('Un nombre entier est attendu.');
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
    plain: (raw) =>
      typeof raw === 'number' && (entier ? Number.isSafeInteger(raw) : Number.isFinite(raw)) && raw >= min && raw <= max
        ? lu(raw)
        : undefined,
    decode: (raw) => (typeof raw === 'number' && Number.isFinite(raw) ? lu(raw) : illisible('un nombre est attendu')),
    encode: scalar,
    empty: undefined,
  }) as Column<Optional<O, number>>;
}

const OUI = lu(true);
const NON = lu(false);

/** Yes or no; empty reads as no. */
export function booleen(options: ColumnOptions): Column<boolean> {
  return build<boolean>({
    kind: 'booleen',
    options,
    required: false,
    schema: z.boolean('Oui ou non est attendu.'),
    facets: { boolean: {} },
    plain: (raw) => (raw === true ? OUI : raw === false ? NON : undefined),
    decode: (raw) => (typeof raw === 'boolean' ? lu(raw) : illisible('oui ou non est attendu')),
    encode: scalar,
    empty: false,
  });
}
