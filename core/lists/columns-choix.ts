import { z } from 'zod';
import { LIGNE } from '../champs/controle.ts';
import { type Column, type ColumnOptions, illisible, lu } from './column.ts';
import { asText, build, type Optional, orEmpty, scalar, type WithRequired } from './column-builder.ts';

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
    ? z.string().max(LIGNE, 'Le texte dépasse 255 caractères.')
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
  const offertes: ReadonlySet<unknown> = new Set(options.values);
  const choisi = (v: unknown): boolean => (options.open ? typeof v === 'string' && v.length <= LIGNE : offertes.has(v));
  return build<readonly string[]>({
    kind: 'choixMultiple',
    options,
    required: false,
    schema: z.array(choiceSchema(options)).readonly(),
    plain: (raw) => (Array.isArray(raw) && raw.every(choisi) ? lu(raw) : undefined),
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
