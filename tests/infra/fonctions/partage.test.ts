import { Hono } from 'hono';
import { partageDeLHote } from '../../../infra/local/fonctions/partage.ts';

const PAGES = 'https://pages.exemple.fr';
const AILLEURS = 'https://ailleurs.exemple.fr';

/** A function behind the host: it would answer its own preflights, with its own idea of who may call. */
function derriereLHote(admises: readonly string[]) {
  const recues: string[] = [];
  const app = new Hono().use(partageDeLHote(admises)).all('/api/essai', (c) => {
    recues.push(c.req.method);
    c.header('access-control-allow-origin', PAGES);
    c.header('access-control-expose-headers', 'retry-after');
    return c.json({ fait: true });
  });
  const appeler = (method: string, headers: Record<string, string>) =>
    app.request('http://localhost/api/essai', { method, headers });
  return { recues, appeler };
}

const PREALABLE = {
  'access-control-request-method': 'POST',
  'access-control-request-headers': 'authorization,content-type',
};

test('l’hôte répond lui-même à la demande préalable des pages, sans la fonction', async () => {
  const { appeler, recues } = derriereLHote([PAGES]);
  const reponse = await appeler('OPTIONS', { origin: PAGES, ...PREALABLE });
  expect(reponse.status).toBe(204);
  expect(Object.fromEntries(reponse.headers)).toEqual({
    'access-control-allow-origin': PAGES,
    'access-control-allow-methods': 'POST',
    'access-control-allow-headers': 'authorization,content-type',
  });
  expect(recues).toEqual([]);
});

test.each([
  ['une origine qui n’est pas admise', [PAGES], AILLEURS],
  ['une origine dont le nom commence de même', [PAGES], `${PAGES}.ailleurs.fr`],
  ['les pages, quand aucune origine n’est réglée', [], PAGES],
])('pour %s, la demande préalable reçoit 204 et aucune permission, sans la fonction', async (_, admises, origin) => {
  const { appeler, recues } = derriereLHote(admises);
  const reponse = await appeler('OPTIONS', { origin, ...PREALABLE });
  expect([reponse.status, Object.fromEntries(reponse.headers)]).toEqual([204, {}]);
  expect(recues).toEqual([]);
});

test('la réponse de la fonction garde ses en-têtes, et ne permet qu’une origine, une fois', async () => {
  const { appeler } = derriereLHote([PAGES]);
  const { headers, status } = await appeler('POST', { origin: PAGES });
  expect(status).toBe(200);
  expect(headers.get('access-control-allow-origin')).toBe(PAGES);
  expect(headers.get('access-control-expose-headers')).toBe('retry-after');
});

test('sans origine, rien n’est ajouté ; une demande OPTIONS qui n’est pas préalable va à la fonction', async () => {
  const { appeler, recues } = derriereLHote([AILLEURS]);
  expect((await appeler('GET', {})).headers.get('access-control-allow-origin')).toBe(PAGES);
  await appeler('OPTIONS', { origin: AILLEURS });
  expect(recues).toEqual(['GET', 'OPTIONS']);
});
