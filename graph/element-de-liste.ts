import { z } from 'zod';
import type { WireItem } from '../core/lists/list.ts';

const commun = {
  id: z.string(),
  eTag: z.string().optional(),
  '@odata.etag': z.string().optional(),
  createdDateTime: z.string().optional(),
  lastModifiedDateTime: z.string().optional(),
  webUrl: z.string().optional(),
};

/** Item properties asked for; `deleted` marks the entries of a delta that are gone. */
export const PROPRIETES = 'id,eTag,createdDateTime,lastModifiedDateTime,webUrl';

/** As they came: the definition of the list reads each field. */
const champs = z.custom<WireItem['fields']>((v) => typeof v === 'object' && v !== null && !Array.isArray(v));

interface ElementBrut {
  readonly id: string;
  readonly eTag?: string;
  readonly '@odata.etag'?: string;
  readonly createdDateTime?: string;
  readonly lastModifiedDateTime?: string;
  readonly webUrl?: string;
  readonly deleted?: unknown;
  readonly fields: WireItem['fields'];
}

const texteOuRien = (v: unknown): boolean => v === undefined || typeof v === 'string';

/** Is this, beyond doubt, what the schemas below let through? */
function estSimple(v: unknown): v is ElementBrut {
  if (typeof v !== 'object' || v === null) return false;
  const e = v as Readonly<Record<string, unknown>>;
  return (
    typeof e.id === 'string' &&
    typeof e.fields === 'object' &&
    e.fields !== null &&
    !Array.isArray(e.fields) &&
    texteOuRien(e.eTag) &&
    texteOuRien(e['@odata.etag']) &&
    texteOuRien(e.createdDateTime) &&
    texteOuRien(e.lastModifiedDateTime) &&
    texteOuRien(e.webUrl)
  );
}

function lireSimple(e: ElementBrut): WireItem {
  const { id, fields, createdDateTime, lastModifiedDateTime, webUrl } = e;
  const item: { -readonly [K in keyof WireItem]: WireItem[K] } = { id, eTag: e.eTag ?? e['@odata.etag'] ?? '', fields };
  if (createdDateTime !== undefined) item.createdDateTime = createdDateTime;
  if (lastModifiedDateTime !== undefined) item.lastModifiedDateTime = lastModifiedDateTime;
  if (webUrl !== undefined) item.webUrl = webUrl;
  return item;
}

/** Reads by hand what is plain, thousands of elements a page; all that is not is the schema’s to read, or to refuse. */
const dAbord = <T>(simple: (v: unknown) => T | undefined, schema: z.ZodType<T>): z.ZodType<T> =>
  z.unknown().transform((brut, { issues }) => {
    const lu = simple(brut);
    if (lu !== undefined) return lu;
    const entier = schema.safeParse(brut);
    if (entier.success) return entier.data;
    for (const { path, message } of entier.error.issues) issues.push({ code: 'custom', path, message, input: brut });
    return z.NEVER;
  });

const elementEntier: z.ZodType<WireItem> = z
  .object({ ...commun, fields: champs })
  .transform(
    ({ '@odata.etag': etiquette, eTag, ...reste }) => ({ ...reste, eTag: eTag ?? etiquette ?? '' }) as WireItem,
  );

/** A listItem with its fields. */
export const elementDeListe = dAbord((v) => (estSimple(v) ? lireSimple(v) : undefined), elementEntier);

/** An entry of a delta: a row, as it is kept, or the news that it is gone. */
export type EntreeDe<T> = { readonly id: string; readonly supprime: true } | { readonly id: string; readonly item: T };
export type EntreeDelta = EntreeDe<WireItem>;

const entreeEntiere: z.ZodType<EntreeDelta> = z
  .object({
    ...commun,
    deleted: z.object({ state: z.string().optional() }).loose().nullish(),
    fields: champs.optional(),
  })
  .transform(({ '@odata.etag': etiquette, eTag, deleted, fields, ...reste }): EntreeDelta => {
    if (fields === undefined || (deleted !== undefined && deleted !== null)) return { id: reste.id, supprime: true };
    return { id: reste.id, item: { ...reste, eTag: eTag ?? etiquette ?? '', fields } as WireItem };
  });

/**
 * An entry of a delta, whose row is made at once what is kept of it: of thousands of them, nothing else waits for the end of
 * the page. An entry without fields cannot be a row.
 */
export const entreeGardee = <T>(garder: (item: WireItem) => T): z.ZodType<EntreeDe<T>> =>
  dAbord<EntreeDe<T>>(
    (v) => (estSimple(v) && v.deleted === undefined ? { id: v.id, item: garder(lireSimple(v)) } : undefined),
    entreeEntiere.transform((e) => ('item' in e ? { id: e.id, item: garder(e.item) } : e)),
  );

/** The same, as it came. */
export const entreeDelta: z.ZodType<EntreeDelta> = entreeGardee((item) => item);

/** `fields($select=…)` for the keys of a definition. */
export const expansion = (cles: readonly string[]): string => `fields($select=${cles.join(',')})`;
