import { z } from 'zod';
import { ErreurGraph, estErreurGraph } from '../../graph/erreur.ts';
import { verifierOrigine } from '../../graph/origine.ts';
import { banc, codeDe, json, refus, silence } from './fetch-ecrit.ts';

const schema = z.object({ ok: z.boolean() });
const oui = () => json({ ok: true });

test('piège 18 : l’agent est décoré et les requêtes simultanées sont bornées', async () => {
  let enVol = 0;
  let maximum = 0;
  const { client, requetes } = banc(
    async () => {
      enVol += 1;
      maximum = Math.max(maximum, enVol);
      await new Promise((fini) => setImmediate(fini));
      enVol -= 1;
      return oui();
    },
    { limiteConcurrence: 4, userAgent: 'NONISV|Intercommunalite|Maillage/1.0' },
  );
  await Promise.all(Array.from({ length: 30 }, () => client.lireJson('/sites/a', { schema })));
  expect(maximum).toBe(4);
  expect(requetes).toHaveLength(30);
  expect(requetes.every((r) => r.entetes.get('User-Agent') === 'NONISV|Intercommunalite|Maillage/1.0')).toBe(true);
});

test('une file éprouvée par des échecs ne perd aucune place', async () => {
  const { client } = banc((_, rang) => (rang % 2 === 0 ? refus(404, 'itemNotFound') : oui()), { limiteConcurrence: 2 });
  const issues = await Promise.allSettled(Array.from({ length: 20 }, () => client.lireJson('/sites/a', { schema })));
  expect(issues.filter((i) => i.status === 'fulfilled')).toHaveLength(10);
});

test('une lecture étranglée attend puis aboutit', async () => {
  const { client, attentes } = banc([() => refus(429, 'activityLimitReached', { 'Retry-After': '7' }), silence, oui]);
  expect(await client.lireJson('/sites/a', { schema })).toEqual({ ok: true });
  expect(attentes[0]).toBe(7000);
  expect(attentes).toHaveLength(2);
});

test('une écriture sans réponse n’est pas refaite', async () => {
  const { client, requetes } = banc([silence]);
  expect(await codeDe(client.ecrire('POST', '/sites/a/lists', { corps: {} }))).toBe('indisponible');
  expect(requetes).toHaveLength(1);
});

test('un refus devient un code, sans donnée personnelle ni adresse', async () => {
  const cas = { 400: 'requete', 401: 'non-authentifie', 403: 'interdit', 404: 'introuvable', 500: 'indisponible' };
  for (const [statut, code] of Object.entries(cas)) {
    const { client } = banc(() => refus(Number(statut), 'accessDenied', { 'request-id': 'abc' }));
    const erreur = await client.lireJson('/users/camille@exemple.example', { schema }).catch((e: unknown) => e);
    expect(erreur).toBeInstanceOf(ErreurGraph);
    expect(erreur).toMatchObject({ code, codeService: 'accessDenied', requete: 'abc' });
    expect(`${String(erreur)} ${JSON.stringify(erreur)}`).not.toMatch(/Camille|camille|https?:/);
  }
});

test('piège 16 : 412 et 409 disent tous deux que la donnée a changé', async () => {
  for (const statut of [409, 412]) {
    const { client, requetes } = banc([() => refus(statut, 'resourceModified')]);
    expect(await codeDe(client.ecrire('PATCH', '/x', { corps: {}, ifMatch: '"1"' }))).toBe('conflit');
    expect(requetes[0]?.entetes.get('If-Match')).toBe('"1"');
  }
});

/** What a header cannot hold, what would end it and start another, and what names no version. */
const VERSIONS_IMPOSSIBLES = ['’’’’', '"1"\r\nX-Autre: 1', '"1"\0', '*', ''];

test.each(VERSIONS_IMPOSSIBLES)('la version « %s » n’est jamais envoyée, ni prise pour une panne', async (ifMatch) => {
  const { client, requetes, attentes } = banc(oui, { limiteConcurrence: 1 });
  const faute = await client.ecrire('PATCH', '/x', { corps: {}, ifMatch }).catch((e: unknown) => e);
  expect(faute).toBeInstanceOf(Error);
  expect(estErreurGraph(faute)).toBe(false);
  expect([requetes, attentes]).toEqual([[], []]);
  expect(await client.lireJson('/a', { schema })).toEqual({ ok: true });
});

test('une demande qui ne peut pas être composée n’est ni envoyée ni reprise', async () => {
  const { client, requetes, attentes } = banc(oui, { jeton: async () => 'je\nton', limiteConcurrence: 1 });
  const faute = await client.lireJson('/a', { schema }).catch((e: unknown) => e);
  expect(estErreurGraph(faute)).toBe(false);
  expect([requetes, attentes]).toEqual([[], []]);
});

test('une réponse d’une autre forme est refusée à la frontière', async () => {
  const { client } = banc([() => json({ ok: 'peut-être' }), () => new Response('<html>')]);
  expect(await codeDe(client.lireJson('/a', { schema }))).toBe('reponse-inattendue');
  expect(await codeDe(client.lireJson('/a', { schema }))).toBe('reponse-inattendue');
});

test('une lecture annulée n’est ni reprise ni déguisée en panne', async () => {
  const annulation = new AbortController();
  const { client, requetes } = banc(() => {
    annulation.abort();
    throw new DOMException('annulé', 'AbortError');
  });
  const erreur = await client.lireJson('/a', { schema, signal: annulation.signal }).catch((e: unknown) => e);
  expect(estErreurGraph(erreur)).toBe(false);
  expect(requetes).toHaveLength(1);
});

test('un jeton qui ne s’obtient pas n’est pas une panne de Graph', async () => {
  const { client } = banc([oui], { jeton: () => Promise.reject(new Error('interaction requise')) });
  await expect(client.lireJson('/a', { schema })).rejects.toThrow('interaction requise');
});

describe('l’origine de Graph', () => {
  test('est celle de Microsoft, ou cette machine sans vrais identifiants', () => {
    expect(verifierOrigine('https://graph.microsoft.com/v1.0', { identifiantsReels: true }).host).toBe(
      'graph.microsoft.com',
    );
    expect(verifierOrigine('http://localhost:3000/graph/v1.0', { identifiantsReels: false }).port).toBe('3000');
    expect(() => verifierOrigine('http://localhost:3000/graph/v1.0', { identifiantsReels: true })).toThrow(
      /identifiants/,
    );
    for (const url of [
      'https://graph.exemple.example/v1.0',
      'https://graph.microsoft.com.exemple.example',
      'http://graph.microsoft.com/v1.0',
      'http://127.0.0.1.exemple.example',
    ])
      expect(() => verifierOrigine(url, { identifiantsReels: false })).toThrow();
  });

  test('ne reçoit jamais un jeton de Microsoft quand elle est locale', async () => {
    const charge = btoa(JSON.stringify({ iss: 'https://sts.windows.net/6f0c2b1e/' }));
    const { client, requetes } = banc([oui], {
      baseUrl: 'http://localhost:1/graph/v1.0',
      jeton: async () => `a.${charge}.c`,
    });
    await expect(client.lireJson('/a', { schema })).rejects.toThrow(/jeton/);
    expect(requetes).toHaveLength(0);
  });

  test('ne change pas au gré d’un lien reçu', async () => {
    const { client, requetes } = banc([oui]);
    for (const lien of [
      'https://exemple.example/v1.0/sites',
      'https://graph.microsoft.com/beta/sites',
      'https://graph.microsoft.com.exemple.example/v1.0/a',
      'pas un lien',
    ])
      expect(await codeDe(client.lireLien(lien, { schema }))).toBe('reponse-inattendue');
    expect(requetes).toHaveLength(0);
    await expect(client.lireJson('https://graph.microsoft.com/v1.0/a', { schema })).rejects.toThrow(/relatif/);
  });
});

test('un jeton refusé est redemandé une fois, et une fois seulement', async () => {
  const demandes: boolean[] = [];
  const jeton = async (renouveler: boolean) => {
    demandes.push(renouveler);
    return 'jeton';
  };
  const perime = () => refus(401, 'InvalidAuthenticationToken');
  expect(await banc([perime, oui], { jeton }).client.lireJson('/sites/a', { schema })).toEqual({ ok: true });
  expect(demandes).toEqual([false, true]);
  expect(await codeDe(banc([perime, perime], { jeton }).client.lireJson('/sites/a', { schema }))).toBe(
    'non-authentifie',
  );
});
