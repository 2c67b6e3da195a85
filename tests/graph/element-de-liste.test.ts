import fc from 'fast-check';
import { z } from 'zod';
import { elementDeListe, entreeDelta } from '../../graph/element-de-liste.ts';

/** What an element is, said by a schema alone. */
const commun = {
  id: z.string(),
  eTag: z.string().optional(),
  '@odata.etag': z.string().optional(),
  createdDateTime: z.string().optional(),
  lastModifiedDateTime: z.string().optional(),
  webUrl: z.string().optional(),
};
const champs = z.custom((v) => typeof v === 'object' && v !== null && !Array.isArray(v));
type Commun = Readonly<Record<string, unknown>> & { readonly eTag?: string | undefined };
const sansEtiquette = ({ '@odata.etag': etiquette, eTag, ...reste }: Commun) => ({
  ...reste,
  eTag: eTag ?? etiquette ?? '',
});
const element = z.object({ ...commun, fields: champs }).transform(sansEtiquette);
const entree = z
  .object({
    ...commun,
    deleted: z.object({ state: z.string().optional() }).loose().nullish(),
    fields: champs.optional(),
  })
  .transform(({ deleted, ...lu }) =>
    lu.fields === undefined || (deleted !== undefined && deleted !== null)
      ? { id: lu.id, supprime: true }
      : { id: lu.id, item: sansEtiquette(lu) },
  );

const valeur = fc.oneof(
  { weight: 4, arbitrary: fc.string({ maxLength: 5 }) },
  fc.constantFrom(null, 0, true, '', [], {}, ['a'], { state: 'deleted' }, { state: 3 }, { Title: 'a' }),
);
const CLES = [...Object.keys(commun), 'fields', 'deleted', 'contentType', 'fields@odata.context'] as const;
/** As JSON gives it: a key is there or not, never undefined. Mostly an element, sometimes anything. */
const brut = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(
        fc.record({ id: fc.string(), fields: fc.constantFrom({}, { Title: 'a' }) }),
        fc.dictionary(fc.constantFrom(...CLES), valeur, { maxKeys: 4, noNullPrototype: true }),
      )
      .map(([bon, reste]) => ({ ...bon, ...reste })),
  },
  fc.dictionary(fc.constantFrom(...CLES), valeur, { noNullPrototype: true }),
  fc.constantFrom(null, [], 'a', 3, true),
);

test.each([
  ['une ligne', elementDeListe, element],
  ['une entrée de delta', entreeDelta, entree],
])('%s se lit, ou se refuse, comme son schéma le dit, quelle qu’elle soit', (_, vite, reference) => {
  fc.assert(
    fc.property(brut, (v) => {
      const [lu, voulu] = [vite.safeParse(v), reference.safeParse(v)];
      expect(lu.success).toBe(voulu.success);
      if (voulu.success) expect(lu.data).toEqual(voulu.data);
      else expect(lu.error?.issues.map((i) => i.path)).toEqual(voulu.error.issues.map((i) => i.path));
    }),
    { numRuns: 500 },
  );
});
