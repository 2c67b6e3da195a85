import fc from 'fast-check';
import { creerCadence } from '../../graph/cadence.ts';

/** A clock that waits move on, as far as they ask. */
function uneCadence(parMinute: number) {
  let present = 0;
  const attentes: number[] = [];
  const departs: number[] = [];
  const cadence = creerCadence(
    parMinute,
    () => present,
    async (ms) => {
      attentes.push(ms);
      present += ms;
    },
  );
  const partir = () => cadence(async () => departs.push(present));
  const passer = (ms: number) => {
    present += ms;
  };
  return { partir, passer, attentes, departs };
}

test('jusqu’à la borne, rien n’attend ; le suivant part une minute après le premier', async () => {
  const { partir, passer, attentes } = uneCadence(3);
  await partir();
  passer(10_000);
  await partir();
  await partir();
  expect(attentes).toEqual([]);
  await partir();
  expect(attentes).toEqual([50_000]);
});

test('dans aucune minute il n’en part plus que la borne, quels que soient les moments où on les demande', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 5 }),
      fc.array(fc.nat(90_000), { maxLength: 40 }),
      async (borne, ecarts) => {
        const { partir, passer, departs } = uneCadence(borne);
        for (const ecart of ecarts) {
          passer(ecart);
          await partir();
        }
        for (const debut of departs)
          expect(departs.filter((d) => d >= debut && d < debut + 60_000).length).toBeLessThanOrEqual(borne);
        expect(departs).toHaveLength(ecarts.length);
      },
    ),
  );
});

test('un départ qui échoue compte, et n’arrête pas les suivants', async () => {
  let present = 0;
  const cadence = creerCadence(
    1,
    () => present,
    async (ms) => {
      present += ms;
    },
  );
  await expect(cadence(() => Promise.reject(new Error('refus')))).rejects.toThrow('refus');
  await cadence(async () => undefined);
  expect(present).toBe(60_000);
});
