import { envoyerLots, type Partie } from '../../graph/batch.ts';
import { banc, json, silence } from './fetch-ecrit.ts';

const lecture = (i: number): Partie => ({ id: String(i), methode: 'GET', url: `/sites/a/items/${i}` });
type Lot = { requests: { id: string; dependsOn?: string[] }[] };
const requetesDe = (corps: unknown): Lot['requests'] => (corps as Lot).requests;
const idsDe = (corps: unknown): string[] => requetesDe(corps).map((r) => r.id);

test('au plus vingt parties par lot', async () => {
  const { client, requetes } = banc((r) =>
    json({ responses: idsDe(r.corps).map((id) => ({ id, status: 200, body: { id } })) }),
  );
  const issues = await envoyerLots(
    client,
    Array.from({ length: 45 }, (_, i) => lecture(i)),
  );
  expect(requetes.map((r) => idsDe(r.corps).length)).toEqual([20, 20, 5]);
  expect(issues.size).toBe(45);
});

test('piège 17 : les réponses se retrouvent par leur identifiant, non par leur rang', async () => {
  const { client } = banc([
    () => json({ responses: [2, 0, 1].map((i) => ({ id: String(i), status: 200, body: { n: i } })) }),
  ]);
  const issues = await envoyerLots(client, [0, 1, 2].map(lecture));
  expect([...issues].map(([id, i]) => [id, i.ok && i.corps])).toEqual([
    ['0', { n: 0 }],
    ['1', { n: 1 }],
    ['2', { n: 2 }],
  ]);
});

test('piège 17 : un lot à 200 dont une partie échoue n’est pas un succès ; seule celle-là repart, après la plus longue attente', async () => {
  const { client, requetes, attentes } = banc([
    () =>
      json({
        responses: [
          { id: '0', status: 200, body: {} },
          { id: '1', status: 429, headers: { 'Retry-After': '4' } },
          { id: '2', status: 503, headers: { 'retry-after': '11' } },
          { id: '3', status: 404, body: { error: { code: 'itemNotFound', message: '' } } },
        ],
      }),
    () => json({ responses: ['1', '2'].map((id) => ({ id, status: 200 })) }),
  ]);
  const issues = await envoyerLots(client, [0, 1, 2, 3].map(lecture));
  expect(requetes.map((r) => idsDe(r.corps))).toEqual([
    ['0', '1', '2', '3'],
    ['1', '2'],
  ]);
  expect(attentes).toEqual([11_000]);
  expect(issues.get('1')?.ok).toBe(true);
  expect(issues.get('3')).toMatchObject({ ok: false, erreur: { code: 'introuvable', codeService: 'itemNotFound' } });
});

test('une version qu’un en-tête ne peut pas porter arrête le lot avant son envoi', async () => {
  const { client, requetes } = banc([]);
  const partie: Partie = { id: 'a', methode: 'PATCH', url: '/a', corps: {}, entetes: { 'If-Match': '’’’’' } };
  await expect(envoyerLots(client, [lecture(0), partie])).rejects.toThrow('If-Match');
  expect(requetes).toEqual([]);
});

test('une création refusée par 503 ne repart pas : elle a peut-être été faite', async () => {
  const { client, requetes } = banc([() => json({ responses: [{ id: 'a', status: 503 }] })]);
  const issues = await envoyerLots(client, [{ id: 'a', methode: 'POST', url: '/sites/a/items', corps: {} }]);
  expect(issues.get('a')).toMatchObject({ ok: false, erreur: { code: 'indisponible' } });
  expect(requetes).toHaveLength(1);
});

test('une partie tombée avec celle dont elle dépend repart avec elle ; une dépendance passée n’est plus nommée', async () => {
  const creation = (id: string, dependDe?: string[]): Partie => ({
    id,
    methode: 'POST',
    url: '/x',
    corps: {},
    ...(dependDe === undefined ? {} : { dependDe }),
  });
  const { client, requetes } = banc([
    () =>
      json({
        responses: [
          { id: 'c', status: 424 },
          { id: 'b', status: 429, headers: { 'Retry-After': '1' } },
          { id: 'a', status: 201 },
        ],
      }),
    () =>
      json({
        responses: [
          { id: 'b', status: 201 },
          { id: 'c', status: 201 },
        ],
      }),
  ]);
  const issues = await envoyerLots(client, [creation('a'), creation('b', ['a']), creation('c', ['b'])]);
  expect([...issues.values()].every((i) => i.ok)).toBe(true);
  const second = requetesDe(requetes[1]?.corps);
  expect(second.map((r) => [r.id, r.dependsOn])).toEqual([
    ['b', undefined],
    ['c', ['b']],
  ]);
});

test('une partie sans réponse est dite, non passée sous silence', async () => {
  const { client } = banc([() => json({ responses: [] })]);
  const issues = await envoyerLots(client, [lecture(0)]);
  expect(issues.get('0')).toMatchObject({ ok: false, erreur: { code: 'reponse-inattendue' } });
});

test('deux parties du même identifiant sont refusées avant l’envoi', async () => {
  const { client, requetes } = banc([]);
  await expect(envoyerLots(client, [lecture(1), lecture(1)])).rejects.toThrow(/identifiant/);
  expect(requetes).toHaveLength(0);
});

test('un lot tombé tout entier rend son échec à chaque partie, et les lots suivants partent', async () => {
  const { client } = banc((r, rang) =>
    rang === 1 ? silence(r, rang) : json({ responses: idsDe(r.corps).map((id) => ({ id, status: 201 })) }),
  );
  const creations = Array.from({ length: 25 }, (_, i): Partie => ({ ...lecture(i), methode: 'POST', corps: {} }));
  const issues = await envoyerLots(client, creations);
  expect([...issues.values()].map((i) => i.ok)).toEqual([...Array(20).fill(false), ...Array(5).fill(true)]);
});
