import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { idSite, LOCATAIRE } from '../../../infra/local/locataire.ts';
import { LISTES, toutLire, unBanc, uneListe, verifierLaTrace } from './banc.ts';

const banc = unBanc();
afterAll(() => banc.graph.fermer());

describe('Sites', () => {
  test('la recherche rend d’abord le site d’exemple, le chemin mène au même', async () => {
    expect((await banc.appeler('GET', '/sites?search=*')).corps.value[0].id).toBe(idSite);
    const { hote, chemin } = LOCATAIRE.site;
    expect((await banc.appeler('GET', `/sites/${hote}:${chemin}`)).corps.id).toBe(idSite);
    expect((await banc.appeler('GET', `/sites/${hote}:${chemin}:/lists`)).status).toBe(200);
    expect((await banc.appeler('GET', `/sites/${hote}:/sites/autre`)).status).toBe(404);
  });

  test('seul le propriétaire donne un droit à une application', async () => {
    const corps = { roles: ['write'], grantedToIdentities: [{ application: { id: 'a', displayName: 'Maillage' } }] };
    const url = `/sites/${idSite}/permissions`;
    expect((await banc.appeler('POST', url, { corps, porteur: 'fonctions' })).status).toBe(403);
    expect((await banc.appeler('POST', url, { corps })).status).toBe(201);
    expect((await banc.appeler('GET', url)).corps.value).toMatchObject([{ roles: ['write'] }]);
  });
});

describe('Listes', () => {
  test('une liste se trouve par son id et par son nom, son nom est unique', async () => {
    const chemin = await uneListe(banc, 'Mes livres');
    const { id } = (await banc.appeler('GET', chemin)).corps;
    expect((await banc.appeler('GET', `${LISTES}/Mes%20livres`)).corps.id).toBe(id);
    const double = await banc.appeler('POST', LISTES, { corps: { displayName: 'mes livres' } });
    expect([double.status, double.corps.error.code]).toEqual([409, 'nameAlreadyExists']);
    const change = await banc.appeler('PATCH', chemin, { corps: { displayName: 'Ouvrages', description: 'Tous' } });
    expect(change.corps).toMatchObject({ id, displayName: 'Ouvrages', name: 'Mes livres', description: 'Tous' });
    expect((await banc.appeler('DELETE', chemin)).status).toBe(204);
    expect((await banc.appeler('GET', chemin)).status).toBe(404);
  });

  test('une colonne refusée à la création ne laisse pas de liste', async () => {
    const corps = { displayName: 'Ratée', columns: [{ name: 'A', text: {}, enforceUniqueValues: true }] };
    expect((await banc.appeler('POST', LISTES, { corps })).status).toBe(400);
    expect((await banc.appeler('GET', `${LISTES}/Rat%C3%A9e`)).status).toBe(404);
  });
});

describe('Colonnes', () => {
  let colonnes = '';
  beforeAll(async () => {
    colonnes = `${await uneListe(banc, 'Colonnes')}/columns`;
  });
  const creer = (corps: unknown, malForme = false) => banc.appeler('POST', colonnes, { corps, malForme });

  test('le nom interne est en ASCII, de 32 caractères au plus', async () => {
    expect((await creer({ name: 'Thématique', text: {} })).corps).toMatchObject({
      name: 'Th_x00e9_matique',
      displayName: 'Thématique',
    });
    expect((await creer({ name: 'a'.repeat(40), text: {} })).corps.name).toHaveLength(32);
    expect((await creer({ name: 'th_X00E9_matique', text: {} })).status).toBe(409);
  });

  test.each([
    ['sans type', { name: 'A' }],
    ['de deux types', { name: 'A', text: {}, number: {} }],
    ['unique sans index', { name: 'A', text: {}, enforceUniqueValues: true }],
    ['note indexée', { name: 'A', text: { allowMultipleLines: true }, indexed: true }],
    ['choix multiple indexé', { name: 'A', choice: { choices: ['x'], displayAs: 'checkBoxes' }, indexed: true }],
    ['liaison vers une liste absente', { name: 'A', lookup: { listId: 'absente' } }],
    ['membre inconnu', { name: 'A', text: {}, couleur: 'rouge' }],
    ['texte de plus de 255', { name: 'A', text: { maxLength: 300 } }],
  ])('une colonne %s est refusée', async (_, corps) => expect((await creer(corps, true)).status).toBe(400));

  test('le type et le nom ne changent jamais, le reste s’élargit', async () => {
    const { id } = (await creer({ name: 'Etat', choice: { choices: ['a'] } })).corps;
    const changer = (corps: unknown) => banc.appeler('PATCH', `${colonnes}/${id}`, { corps });
    expect((await changer({ text: {} })).status).toBe(400);
    expect((await changer({ name: 'Statut' })).status).toBe(400);
    expect((await changer({ choice: { displayAs: 'checkBoxes' } })).status).toBe(400);
    const { corps } = await changer({ displayName: 'État', indexed: true, choice: { choices: ['a', 'b'] } });
    expect(corps).toMatchObject({ name: 'Etat', displayName: 'État', indexed: true, choice: { choices: ['a', 'b'] } });
    expect((await banc.appeler('DELETE', `${colonnes}/${id}`)).status).toBe(204);
  });

  test('vingt index au plus', async () => {
    const autre = `${await uneListe(banc, 'Index')}/columns`;
    for (let i = 0; i < 20; i++)
      expect((await banc.appeler('POST', autre, { corps: { name: `C${i}`, text: {}, indexed: true } })).status).toBe(
        201,
      );
    expect((await banc.appeler('POST', autre, { corps: { name: 'Z', text: {}, indexed: true } })).status).toBe(400);
  });

  test('une colonne ne devient unique que si ses valeurs le sont', async () => {
    const chemin = await uneListe(banc, 'Doubles', [{ name: 'Code', text: {}, indexed: true }]);
    for (const Code of ['a', 'A'])
      await banc.appeler('POST', `${chemin}/items`, { corps: { fields: { Title: 't', Code } } });
    const rendreUnique = () =>
      banc.appeler('PATCH', `${chemin}/columns/Code`, { corps: { enforceUniqueValues: true } });
    expect((await rendreUnique()).status).toBe(400);
    await banc.appeler('DELETE', `${chemin}/items/2`);
    expect((await rendreUnique()).status).toBe(200);
  });

  test('Title et les colonnes du système restent', async () => {
    expect((await banc.appeler('DELETE', `${colonnes}/Title`)).status).toBe(403);
    expect((await banc.appeler('PATCH', `${colonnes}/Created`, { corps: { displayName: 'x' } })).status).toBe(403);
    const { corps } = await banc.appeler('GET', colonnes);
    expect(corps.value.find((c: { name: string }) => c.name === 'Created')).toMatchObject({ readOnly: true });
  });
});

describe('Service', () => {
  test('les données restent d’un démarrage à l’autre, réinitialiser les oublie', async () => {
    const dossier = mkdtempSync(join(tmpdir(), 'graph-'));
    const fichier = join(dossier, 'graph.db');
    const avant = unBanc({ fichier });
    const chemin = await uneListe(avant, 'Durable', [{ name: 'Code', text: {}, indexed: true }]);
    await avant.appeler('POST', `${chemin}/items`, { corps: { fields: { Title: 'là', Code: 'x' } } });
    avant.graph.fermer();
    const apres = unBanc({ fichier });
    expect((await toutLire(apres, `${chemin}/items?$filter=fields/Code eq 'x'`)).valeurs).toHaveLength(1);
    apres.graph.reinitialiser();
    expect((await apres.appeler('GET', LISTES)).corps.value).toEqual([]);
    apres.graph.fermer();
    rmSync(dossier, { recursive: true });
  });

  test('les unités de ressource s’épuisent : RateLimit dès 80 %, puis 429 avec Retry-After, puis une minute neuve', async () => {
    const court = unBanc({ unitesParMinute: 10 });
    const lire = () => court.appeler('GET', LISTES);
    const reponses = [await lire(), await lire(), await lire(), await lire(), await lire(), await lire()];
    expect(reponses.map((r) => r.status)).toEqual([200, 200, 200, 200, 200, 429]);
    expect(reponses.map((r) => r.entetes.get('ratelimit-remaining'))).toEqual([null, null, null, '2', '0', '0']);
    expect(reponses[5]?.entetes.get('retry-after')).toBe('60');
    court.horloge.maintenant = new Date('2026-11-23T09:01:00Z');
    expect((await lire()).status).toBe(200);
    court.graph.fermer();
  });

  test('un chemin inconnu est un 400, une méthode impossible un 405, un corps abîmé un 400', async () => {
    expect((await banc.appeler('GET', '/inconnu', { malForme: true })).status).toBe(400);
    expect((await banc.appeler('DELETE', '/sites?search=*', { malForme: true })).status).toBe(405);
    const reponse = await banc.graph.app.request('/graph/v1.0/sites', {
      method: 'POST',
      headers: { authorization: 'Bearer coordination', 'content-type': 'application/json', 'x-mal-forme': 'oui' },
      body: '{"a":',
    });
    expect(reponse.status).toBe(400);
  });
});

verifierLaTrace();
