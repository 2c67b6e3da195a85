import { z } from 'zod';
import { lirePages, lireTout } from '../../graph/paging.ts';
import { BASE, banc, codeDe, json } from './fetch-ecrit.ts';

const element = z.number();

test('piège 13 : la page suivante est suivie telle quelle, avec le même Prefer', async () => {
  const suite = `${BASE}/sites/a/items?$skiptoken=UGFnZWQ9VFJVRQ`;
  const { client, requetes } = banc([
    () => json({ value: [1, 2], '@odata.nextLink': suite }),
    () => json({ value: [3] }),
  ]);
  const tout = await lireTout(client, '/sites/a/items', {
    element,
    query: { $top: 5000 },
    entetes: { Prefer: 'IdType="ImmutableId"' },
  });
  expect(tout).toEqual([1, 2, 3]);
  expect(requetes[1]?.url).toBe(suite);
  expect(requetes.map((r) => r.entetes.get('Prefer'))).toEqual(['IdType="ImmutableId"', 'IdType="ImmutableId"']);
});

test('piège 13 : une page de plus de 5 000 lignes n’est pas demandée', async () => {
  const { client, requetes } = banc([() => json({ value: [] })]);
  expect(await codeDe(lireTout(client, '/sites/a/items', { element, query: { $top: 10_000 } }))).toBe('requete');
  expect(requetes).toHaveLength(0);
});

test('une page suivante d’une autre origine est refusée : le jeton partirait avec', async () => {
  const { client, requetes } = banc([() => json({ value: [1], '@odata.nextLink': 'https://exemple.example/v1.0/x' })]);
  expect(await codeDe(lireTout(client, '/a', { element }))).toBe('reponse-inattendue');
  expect(requetes).toHaveLength(1);
});

test('un lien qui revient sur lui-même ne fait pas tourner sans fin', async () => {
  const { client } = banc(() => json({ value: [1], '@odata.nextLink': `${BASE}/a?$skiptoken=1` }));
  expect(await codeDe(lireTout(client, '/a', { element }))).toBe('reponse-inattendue');
});

test('qui s’arrête à une page ne fait pas lire la suivante', async () => {
  const { client, requetes } = banc(() => json({ value: [1], '@odata.nextLink': `${BASE}/a?$skiptoken=1` }));
  for await (const page of lirePages(client, '/a', { element })) {
    expect(page.value).toEqual([1]);
    break;
  }
  expect(requetes).toHaveLength(1);
});

test('en avance, la page suivante est déjà demandée quand celle-ci est donnée', async () => {
  const { client, requetes } = banc([
    () => json({ value: [1], '@odata.nextLink': `${BASE}/a?$skiptoken=1` }),
    () => json({ value: [2], '@odata.nextLink': `${BASE}/a?$skiptoken=2` }),
    () => json({ value: [3] }),
  ]);
  const vues: { readonly valeurs: readonly number[]; readonly demandees: number }[] = [];
  for await (const { value } of lirePages(client, '/a', { element, enAvance: true })) {
    await new Promise(setImmediate);
    vues.push({ valeurs: value, demandees: requetes.length });
  }
  expect(vues).toEqual([
    { valeurs: [1], demandees: 2 },
    { valeurs: [2], demandees: 3 },
    { valeurs: [3], demandees: 3 },
  ]);
});

test('en avance, l’échec d’une page est dit à son tour, et ne dérange pas qui s’est arrêté avant elle', async () => {
  const reponses = () => [
    () => json({ value: [1], '@odata.nextLink': `${BASE}/a?$skiptoken=1` }),
    () => json({ error: { code: 'itemNotFound', message: '' } }, 404),
  ];
  const lues: number[] = [];
  const lire = async (): Promise<void> => {
    for await (const { value } of lirePages(banc(reponses()).client, '/a', { element, enAvance: true }))
      lues.push(...value);
  };
  expect(await codeDe(lire())).toBe('introuvable');
  expect(lues).toEqual([1]);
  for await (const { value } of lirePages(banc(reponses()).client, '/a', { element, enAvance: true })) {
    expect(value).toEqual([1]);
    break;
  }
  await new Promise(setImmediate);
});
