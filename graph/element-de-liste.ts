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

/** A listItem with its fields. */
export const elementDeListe: z.ZodType<WireItem> = z
  .object({ ...commun, fields: champs })
  .transform(
    ({ '@odata.etag': etiquette, eTag, ...reste }) => ({ ...reste, eTag: eTag ?? etiquette ?? '' }) as WireItem,
  );

export type EntreeDelta =
  | { readonly id: string; readonly supprime: true }
  | { readonly id: string; readonly item: WireItem };

/** An entry of a delta: a row, or the news that it is gone. An entry without fields cannot be a row. */
export const entreeDelta: z.ZodType<EntreeDelta> = z
  .object({
    ...commun,
    deleted: z.object({ state: z.string().optional() }).loose().nullish(),
    fields: champs.optional(),
  })
  .transform(({ '@odata.etag': etiquette, eTag, deleted, fields, ...reste }): EntreeDelta => {
    if (fields === undefined || (deleted !== undefined && deleted !== null)) return { id: reste.id, supprime: true };
    return { id: reste.id, item: { ...reste, eTag: eTag ?? etiquette ?? '', fields } as WireItem };
  });

/** `fields($select=…)` for the keys of a definition. */
export const expansion = (cles: readonly string[]): string => `fields($select=${cles.join(',')})`;
