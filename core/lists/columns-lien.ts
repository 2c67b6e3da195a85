import { z } from 'zod';
import { type Column, type ColumnOptions, illisible, lu } from './column.ts';
import { asText, build, type Optional, orEmpty, type WithRequired } from './column-builder.ts';

const idDeLigne = z.string().regex(/^[1-9]\d*$/, 'L’identifiant d’une ligne est attendu.');

/** A link to a row of another list, by its id (a string in the domain, a number when written). */
export function lien<const O extends ColumnOptions & WithRequired & { readonly list: string }>(
  options: O,
): Column<Optional<O, string>> {
  const required = options.required ?? false;
  return build<string | undefined>({
    kind: 'lien',
    options,
    required,
    schema: orEmpty(idDeLigne, required),
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
    schema: z.array(idDeLigne).readonly(),
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

/**
 * A field as the wire holds it. Links to several rows come with the label of each, whatever the rights on the list that
 * they lead to: their ids alone.
 */
export const withoutLabels = (field: unknown): unknown =>
  Array.isArray(field)
    ? field.map((one: unknown) =>
        typeof one === 'object' && one !== null && 'LookupId' in one ? { LookupId: one.LookupId } : one,
      )
    : field;
