import { LISTES, unBanc, uneListe, verifierLaTrace } from './banc.ts';

const banc = unBanc();
let liste = '';
beforeAll(async () => {
  liste = await uneListe(banc, 'Lot');
});
afterAll(() => banc.graph.fermer());

const json = { 'Content-Type': 'application/json' };
const creation = (id: string, Title: string | null, suite = {}) => ({
  id,
  method: 'POST',
  url: `${liste}/items`,
  headers: json,
  body: { fields: { Title } },
  ...suite,
});
const lot = (requests: readonly unknown[], porteur: 'coordination' | 'partenaire' = 'coordination') =>
  banc.appeler('POST', '/$batch', { corps: { requests }, porteur });
const statuts = (corps: { responses: { id: string; status: number }[] }) =>
  Object.fromEntries(corps.responses.map((r) => [r.id, r.status]));

test('chaque partie a son statut, dans un 200 et dans un autre ordre', async () => {
  const { status, corps } = await lot([
    creation('a', 'un'),
    creation('b', null),
    { id: 'c', method: 'GET', url: LISTES },
  ]);
  expect(status).toBe(200);
  expect(statuts(corps)).toEqual({ a: 201, b: 400, c: 200 });
  expect(corps.responses.map((r: { id: string }) => r.id)).not.toEqual(['a', 'b', 'c']);
});

test('ce qui dépend d’un échec est un 424, et n’est pas fait', async () => {
  const { corps } = await lot([
    creation('a', null),
    creation('b', 'non', { dependsOn: ['a'] }),
    creation('c', 'non', { dependsOn: ['b'] }),
  ]);
  expect(statuts(corps)).toEqual({ a: 400, b: 424, c: 424 });
  const { corps: lu } = await banc.appeler('GET', `${liste}/items?$expand=fields`);
  expect(lu.value.map((v: { fields: { Title: string } }) => v.fields.Title)).toEqual(['un']);
});

test('une dépendance est faite avant, où qu’elle soit écrite', async () => {
  const { corps } = await lot([creation('b', 'second', { dependsOn: ['a'] }), creation('a', 'premier')]);
  const ids = Object.fromEntries(
    corps.responses.map((r: { id: string; body: { id: string } }) => [r.id, Number(r.body.id)]),
  );
  expect(ids.a).toBeLessThan(ids.b);
});

test('les droits du jeton valent pour chaque partie', async () => {
  expect(
    statuts((await lot([creation('a', 'non'), { id: 'b', method: 'GET', url: LISTES }], 'partenaire')).corps),
  ).toEqual({
    a: 403,
    b: 200,
  });
});

test('une panne frappe une partie, pas ses voisines', async () => {
  banc.pannes.regler({ regles: [{ methode: 'POST', chemin: '/items$', taux: 1, effet: '429', retryAfter: 7 }] });
  const { corps } = await lot([creation('a', 'non'), { id: 'b', method: 'GET', url: LISTES }]);
  banc.pannes.regler(undefined);
  expect(statuts(corps)).toEqual({ a: 429, b: 200 });
  expect(corps.responses.find((r: { id: string }) => r.id === 'a').headers['retry-after']).toBe('7');
});

test.each([
  ['plus de vingt parties', Array.from({ length: 21 }, (_, i) => ({ id: String(i), method: 'GET', url: LISTES }))],
  ['deux fois le même id', ['a', 'a'].map((id) => ({ id, method: 'GET', url: LISTES }))],
  ['une dépendance inconnue', [{ id: 'a', method: 'GET', url: LISTES, dependsOn: ['z'] }]],
  [
    'un cercle de dépendances',
    [
      { id: 'a', method: 'GET', url: LISTES, dependsOn: ['b'] },
      { id: 'b', method: 'GET', url: LISTES, dependsOn: ['a'] },
    ],
  ],
])('un lot est refusé entier : %s', async (_, requests) => {
  const { status, corps } = await lot(requests);
  expect([status, typeof corps.error.code]).toEqual([400, 'string']);
});

test('un corps sans Content-Type, une adresse absolue ou un lot dans un lot sont refusés, chacun pour soi', async () => {
  const { corps } = await banc.appeler('POST', '/$batch', {
    malForme: true,
    corps: {
      requests: [
        { ...creation('a', 'non'), headers: {} },
        { id: 'b', method: 'GET', url: `https://graph.microsoft.com/v1.0${LISTES}` },
        { id: 'c', method: 'POST', url: '/$batch', headers: json, body: { requests: [] } },
      ],
    },
  });
  expect(statuts(corps)).toEqual({ a: 400, b: 400, c: 400 });
});

verifierLaTrace();
