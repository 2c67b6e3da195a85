import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { creerPannes, type ReglagePannes } from '../../../infra/local/pannes.ts';
import { toutLire, unBanc, uneListe, verifierLaTrace } from './banc.ts';

const tirages = (reglage: ReglagePannes, chemins: readonly string[]) => {
  const pannes = creerPannes();
  pannes.regler(reglage);
  return chemins.map((chemin) => pannes.tirer('GET', chemin)?.effet ?? 'rien');
};
const FOIS = Array.from({ length: 1000 }, () => '/a');

describe('Tirage', () => {
  const reglage: ReglagePannes = { graine: 7, regles: [{ taux: 0.2, effet: '503' }] };

  test('la même graine donne les mêmes pannes, une autre en donne d’autres', () => {
    expect(tirages(reglage, FOIS)).toEqual(tirages(reglage, FOIS));
    expect(tirages({ ...reglage, graine: 8 }, FOIS)).not.toEqual(tirages(reglage, FOIS));
  });

  test('le taux est tenu', () => {
    const touches = tirages(reglage, FOIS).filter((e) => e === '503').length;
    expect(touches).toBeGreaterThan(150);
    expect(touches).toBeLessThan(250);
    expect(tirages({ regles: [{ taux: 0, effet: '503' }] }, FOIS)).not.toContain('503');
    expect(tirages({ regles: [{ taux: 1, effet: '503' }] }, FOIS)).not.toContain('rien');
  });

  test('ce qui arrive à un chemin ne dépend pas des appels faits à un autre', () => {
    const melange = FOIS.flatMap((a) => ['/b', a, '/c']);
    const surA = tirages(reglage, melange).filter((_, i) => i % 3 === 1);
    expect(surA).toEqual(tirages(reglage, FOIS));
  });

  test('une règle ne touche que sa méthode et son chemin', () => {
    const pannes = creerPannes();
    pannes.regler({ regles: [{ methode: 'post', chemin: '/events$', taux: 1, effet: '504' }] });
    expect(pannes.tirer('GET', '/events')).toBeUndefined();
    expect(pannes.tirer('POST', '/events/x')).toBeUndefined();
    expect(pannes.tirer('POST', '/me/events')).toEqual({ effet: '504', apresEcriture: false, retryAfter: 1 });
  });
});

test('un réglage faux est refusé en français et ne change rien ; un corps vide remet tout à neuf', () => {
  const pannes = creerPannes();
  pannes.regler({ latenceMs: 5 });
  for (const [corps, attendu] of [
    [{ taux: 1 }, 'clé inconnue « taux »'],
    [{ regles: [{ taux: 2, effet: '429' }] }, '« regles.0.taux »'],
    [{ regles: [{ taux: 1, effet: '418' }] }, 'une valeur parmi 400'],
    [{ regles: [{ taux: 1, effet: '429', chemin: '(' }] }, 'expression régulière'],
  ] as const) {
    expect(pannes.regler(corps)).toEqual({ ok: false, message: expect.stringContaining(attendu) });
    expect(pannes.reglage()).toEqual({ latenceMs: 5 });
  }
  expect(pannes.regler(undefined)).toEqual({ ok: true });
  expect(pannes.reglage()).toEqual({});
});

describe('Autour d’une autre application', () => {
  const pannes = creerPannes();
  let faits = 0;
  const app = new Hono();
  app.use('*', pannes.middleware());
  app.post('/api/x', (c) => c.json({ faits: ++faits }));
  let serveur: Server;
  let url = '';
  beforeAll(async () => {
    serveur = createServer(getRequestListener(app.fetch));
    await new Promise<void>((pret) => serveur.listen(0, '127.0.0.1', pret));
    url = `http://127.0.0.1:${(serveur.address() as AddressInfo).port}/api/x`;
  });
  afterAll(() => new Promise((fini) => serveur.close(fini)));
  const poster = () => fetch(url, { method: 'POST' });

  test('avant l’écriture, rien n’est fait ; après, c’est fait et la réponse se perd', async () => {
    pannes.regler({ regles: [{ taux: 1, effet: '503', retryAfter: 3 }] });
    const refus = await poster();
    expect([refus.status, refus.headers.get('retry-after'), faits]).toEqual([503, '3', 0]);
    pannes.regler({ regles: [{ taux: 1, effet: '504', apresEcriture: true }] });
    expect([(await poster()).status, faits]).toEqual([504, 1]);
  });

  test('une coupure rompt la connexion', async () => {
    pannes.regler({ regles: [{ taux: 1, effet: 'coupure', apresEcriture: true }] });
    await expect(poster()).rejects.toThrow('fetch failed');
    expect(faits).toBe(2);
    pannes.regler({});
    expect((await poster()).status).toBe(200);
  });
});

describe('Dans le double de Graph', () => {
  const banc = unBanc();
  let liste = '';
  beforeAll(async () => {
    liste = await uneListe(banc, 'Pannes');
  });
  afterAll(() => banc.graph.fermer());
  const poster = () => banc.appeler('POST', `${liste}/items`, { corps: { fields: { Title: 't' } } });
  const lignes = async () => {
    banc.pannes.regler({});
    return (await toutLire(banc, `${liste}/items`)).valeurs.length;
  };

  test.each([
    ['429', 429, 0],
    ['503', 503, 0],
    ['504', 504, 0],
    ['412', 412, 0],
    ['409', 409, 0],
    ['504 après écriture', 504, 1],
  ])('%s', async (nom, status, ecrites) => {
    const avant = await lignes();
    const effet = nom.slice(0, 3);
    banc.pannes.regler({ regles: [{ taux: 1, effet, apresEcriture: nom.includes('après'), retryAfter: 2 }] });
    const reponse = await poster();
    expect(reponse.status).toBe(status);
    expect(reponse.corps.error.innerError).toHaveProperty('request-id');
    expect(await lignes()).toBe(avant + ecrites);
  });

  test('une coupure après écriture laisse la ligne et aucune réponse', async () => {
    const avant = await lignes();
    banc.pannes.regler({ regles: [{ taux: 1, effet: 'coupure', apresEcriture: true }] });
    await expect(poster()).rejects.toThrow('socket hang up');
    expect(await lignes()).toBe(avant + 1);
  });

  test('la panne 410 frappe un delta continué, pas un départ', async () => {
    const { delta = '' } = await toutLire(banc, `${liste}/items/delta`);
    banc.pannes.regler({ regles: [{ taux: 1, effet: '410' }] });
    const perime = await banc.appeler('GET', delta);
    expect([perime.status, perime.entetes.get('location')]).toEqual([410, expect.stringContaining('/items/delta')]);
    expect((await banc.appeler('GET', `${liste}/items/delta`)).status).toBe(200);
    banc.pannes.regler({});
  });
});

verifierLaTrace();
