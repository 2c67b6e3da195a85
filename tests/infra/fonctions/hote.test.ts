import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lancerFonctions, type ProcessusFonctions } from '../../../infra/local/fonctions/processus.ts';

const dossier = mkdtempSync(join(tmpdir(), 'maillage-hote-'));
const ici = (nom: string) => join(dossier, nom);
let fonctions: ProcessusFonctions;

/** Resolves with the first alert that contains `texte`: the log comes by another pipe than the answer. */
const alertes: string[] = [];
let prevenir = () => {};
async function alerte(texte: string): Promise<string> {
  for (;;) {
    const trouvee = alertes.find((a) => a.includes(texte));
    if (trouvee) return trouvee;
    await new Promise<void>((r) => {
      prevenir = r;
    });
  }
}

const lancer = (paquet: string) =>
  lancerFonctions({
    hote: ici('hote.mjs'),
    paquet,
    hostJson: ici('host.json'),
    etatMinuteurs: ici('minuteurs.json'),
    origine: 'http://localhost:4321',
    env: { REGLAGE: 'valeur', CADENCE: '0 0 6 * * *' },
    fichierJournal: ici('fonctions.log'),
    alerter: (ligne) => {
      alertes.push(ligne);
      prevenir();
    },
  });

const appeler = (methode: string, chemin: string, corps?: BodyInit) =>
  fonctions.transmettre(new Request('http://localhost/', { method: methode, body: corps }), chemin);

beforeAll(async () => {
  const esbuild = (entree: string, sortie: string, ...reste: string[]) =>
    execFileSync(
      'node_modules/.bin/esbuild',
      [entree, '--bundle', '--platform=node', `--outfile=${ici(sortie)}`, ...reste],
      {
        stdio: 'pipe',
      },
    );
  esbuild('infra/local/fonctions/enfant.ts', 'hote.mjs', '--format=esm');
  esbuild(
    'tests/infra/fonctions/application.fixture.ts',
    'main.cjs',
    '--format=cjs',
    '--external:@azure/functions-core',
  );
  writeFileSync(ici('host.json'), JSON.stringify({ version: '2.0', extensions: { http: { routePrefix: 'api' } } }));
  writeFileSync(ici('cassee.cjs'), "throw new Error('entrée cassée');");
  process.env.SECRET_DE_LA_MACHINE = 'à ne pas transmettre';
  fonctions = await lancer(ici('main.cjs'));
});

afterAll(async () => {
  await fonctions?.arreter();
  rmSync(dossier, { recursive: true, force: true });
});

test('le corps arrive à la fonction octet pour octet, avec la requête et les paramètres de la route', async () => {
  const corps = new Uint8Array([0, 255, 10, 195, 40]);
  const reponse = await appeler('POST', '/api/echo/12?q=caf%C3%A9', corps);
  expect(await reponse.json()).toEqual({
    id: '12',
    q: 'café',
    url: 'http://localhost:4321/api/echo/12?q=caf%C3%A9',
    corps: '00ff0ac328',
  });
  expect(await (await appeler('PUT', '/api/echo')).json()).toMatchObject({ id: null, corps: '' });
});

test('un JSON mal formé atteint la fonction, qui répond 400, et l’hôte continue', async () => {
  expect((await appeler('POST', '/api/json', '{"a":')).status).toBe(400);
  expect((await appeler('POST', '/api/json', '{"a":1}')).status).toBe(200);
});

test('un chemin inconnu est un 404, une méthode non prévue un 405 qui dit lesquelles le sont', async () => {
  expect((await appeler('GET', '/api/rien')).status).toBe(404);
  expect((await appeler('POST', '/api/echo/abc')).status).toBe(404);
  const refus = await appeler('DELETE', '/api/echo');
  expect(refus.status).toBe(405);
  expect(refus.headers.get('allow')).toBe('POST, PUT');
});

test('un segment littéral passe avant un paramètre, et le reste du chemin est gardé entier', async () => {
  expect(await (await appeler('GET', '/api/fiches/nouvelle')).text()).toBe('littérale');
  expect(await (await appeler('GET', '/api/Fiches/a%20b')).text()).toBe('a b');
  expect(await (await appeler('GET', '/api/fichiers/a/b/c.txt')).text()).toBe('a/b/c.txt');
});

test('une réponse binaire garde ses octets et son type', async () => {
  const reponse = await appeler('GET', '/api/ordre-du-jour/7.docx');
  expect(reponse.headers.get('content-type')).toBe('application/octet-stream');
  expect([...new Uint8Array(await reponse.arrayBuffer())]).toEqual([0x50, 0x4b, 0, 255]);
});

test('les crochets de démarrage et d’appel s’appliquent, et les fonctions ne voient que leur environnement', async () => {
  const reponse = await appeler('GET', '/api/temoin');
  const vu = (await reponse.json()) as { passages: number };
  expect(vu).toMatchObject({ demarre: 'oui', secret: null, reglage: 'valeur' });
  expect(vu.passages).toBeGreaterThan(0);
  expect(reponse.headers.get('set-cookie')).toBe('lien=a%20b; Path=/; Max-Age=60; HttpOnly; SameSite=Strict');
  expect(await (await appeler('GET', '/api/remplacee')).text()).toBe('par le crochet');
  expect(await (await appeler('GET', '/api/apres')).text()).toBe('après');
});

test('une fonction qui ne rend rien répond 204, une fonction qui échoue répond 500 et le dit au journal', async () => {
  expect((await appeler('GET', '/api/vide')).status).toBe(204);
  expect((await appeler('GET', '/api/panne')).status).toBe(500);
  expect(await alerte('panne voulue')).toContain('"niveau":"error"');
});

test('un minuteur se déclenche à la main, en retard ou non, et son état est gardé', async () => {
  const { minuteurs } = (await (await appeler('GET', '/admin/functions')).json()) as {
    minuteurs: { nom: string; cadence: string; prochaine: string }[];
  };
  expect(minuteurs.find((m) => m.nom === 'mensuel')).toMatchObject({ cadence: '0 0 6 * * *', derniere: null });

  const tir = new Request('http://localhost/', { method: 'POST', headers: { 'x-en-retard': 'oui' } });
  expect((await fonctions.transmettre(tir, '/admin/functions/mensuel')).status).toBe(200);
  expect(await (await appeler('GET', '/api/dernier-minuteur')).json()).toMatchObject({
    isPastDue: true,
    schedule: { adjustForDST: true },
  });
  expect(JSON.parse(readFileSync(ici('minuteurs.json'), 'utf8'))).toHaveProperty('mensuel');
});

test('un minuteur qui échoue le dit, un minuteur inconnu est un 404', async () => {
  const echec = await appeler('POST', '/admin/functions/casse');
  expect(echec.status).toBe(500);
  expect(await echec.json()).toMatchObject({ etat: 'echec', erreur: 'minuteur en panne' });
  expect((await appeler('POST', '/admin/functions/autre')).status).toBe(404);
});

test('quand les fonctions tombent, la demande en cours échoue proprement et la suivante attend leur retour', async () => {
  expect((await appeler('GET', '/api/mort')).status).toBe(502);
  expect((await appeler('GET', '/api/temoin')).status).toBe(200);
});

test('redémarrer les fonctions leur fait oublier ce qu’elles gardaient en mémoire', async () => {
  await fonctions.redemarrer();
  expect(await (await appeler('GET', '/api/temoin')).json()).toMatchObject({ passages: 1 });
});

test('une entrée qui échoue au chargement empêche le démarrage et dit pourquoi', async () => {
  await expect(lancer(ici('cassee.cjs'))).rejects.toThrow('entrée cassée');
});
