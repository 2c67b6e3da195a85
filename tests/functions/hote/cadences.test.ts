import { creerCadences } from '../../../functions/hote/cadences.ts';
import { creerCadence } from '../../../graph/cadence.ts';

test('deux territoires qui partagent une boîte n’envoient pas davantage à eux deux ; une autre boîte ne les attend pas', async () => {
  const attentes: number[] = [];
  const cadences = creerCadences();
  const territoire = (boite: string) =>
    cadences(boite, () =>
      creerCadence(
        30,
        () => 0,
        async (ms) => void attentes.push(ms),
      ),
    );
  const [a, b, ailleurs] = [territoire('boite-commune'), territoire('Boite-Commune'), territoire('une-autre-boite')];
  for (let envoi = 0; envoi < 15; envoi += 1)
    await Promise.all([a, b].map((cadence) => cadence(async () => undefined)));
  await ailleurs(async () => undefined);
  expect(attentes).toEqual([]);
  await b(async () => undefined);
  expect(attentes).toEqual([60_000]);
});
