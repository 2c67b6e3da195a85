import { lireEnvironnements } from '../../../functions/hote/environnement.ts';
import { ErreurDeReglage } from '../../../functions/hote/reglage.ts';
import { ENVIRONNEMENT, ORIGINE } from '../environnement-local.ts';

const { API_AUDIENCE: _a, SITE_ID: _s, ORGANISATEUR: _o, CANAL_FLUX_URL: _c, ...COMMUNS } = ENVIRONNEMENT;
const SOURCE = { ...COMMUNS, TERRITOIRES: 'territoires.json' };

const unTerritoire = (code: string, valeurs: Record<string, unknown> = {}) => {
  const rang = code.charCodeAt(0).toString(16).padStart(12, '0');
  return {
    code,
    nom: `Pays ${code}`,
    audience: `00000000-0000-4000-8000-${rang}`,
    site: `exemple.sharepoint.example,collection-${code},site-${code}`,
    organisateur: `boite-${code}`,
    onglets: `${ORIGINE}/onglets/${code}`,
    ...valeurs,
  };
};

const lire = (fichier: unknown, source: Record<string, string> = SOURCE) =>
  lireEnvironnements(source, () => JSON.stringify(fichier));
function refus(lecture: () => unknown): string {
  try {
    lecture();
  } catch (erreur) {
    if (erreur instanceof ErreurDeReglage) return erreur.message;
    throw erreur;
  }
  return '';
}

test('sans fichier, les réglages décrivent le seul territoire, et son secret n’est pas dérivé', () => {
  const [seul, ...autres] = lireEnvironnements(ENVIRONNEMENT, () => 'jamais lu');
  expect(autres).toEqual([]);
  expect(seul).toMatchObject({ ...ENVIRONNEMENT, APPLICATIONS_ADMISES: [], TERRITOIRE: 'seul', RANGEMENT: '' });
});

test('chaque territoire a son application, son site, sa boîte, son canal, et un secret à lui que tous tirent du même', () => {
  const source = { ...SOURCE, CANAL_FLUX_URL_PAYS_B: 'https://exemple.logic.azure.com/flux' };
  const lus = lire([unTerritoire('a'), { ...unTerritoire('pays-b'), teams: unTerritoire('t').audience }], source);
  expect(lus.map((t) => t.TERRITOIRE)).toEqual(['a', 'pays-b']);
  expect(lus[1]).toMatchObject({
    API_AUDIENCE: unTerritoire('pays-b').audience,
    SITE_ID: 'exemple.sharepoint.example,collection-pays-b,site-pays-b',
    URL_ONGLETS: `${ORIGINE}/onglets/pays-b`,
    CANAL_FLUX_URL: 'https://exemple.logic.azure.com/flux',
    TEAMS_APP_ID: unTerritoire('t').audience,
    RANGEMENT: 'pays-b',
    LOCATAIRE_ID: ENVIRONNEMENT.LOCATAIRE_ID,
  });
  expect(lus[0].CANAL_FLUX_URL).toBeUndefined();
  const secrets = lus.map((t) => t.LIENS_SECRET);
  expect(new Set([...secrets, ENVIRONNEMENT.LIENS_SECRET]).size).toBe(3);
  expect(lire([unTerritoire('pays-b'), unTerritoire('a')]).map((t) => t.LIENS_SECRET)).toEqual(secrets.toReversed());
  for (const secret of secrets) expect(secret.length).toBeGreaterThan(40);
});

test('celui qui était seul garde le secret et le rangement qu’il avait : ses liens, ses codes et ses sels restent bons', () => {
  const [premier, second] = lire([unTerritoire('a', { secret: 'maître' }), unTerritoire('b')]);
  expect(premier).toMatchObject({ LIENS_SECRET: ENVIRONNEMENT.LIENS_SECRET, RANGEMENT: '' });
  expect(second?.LIENS_SECRET).not.toBe(ENVIRONNEMENT.LIENS_SECRET);
});

test.each([
  ['aucun territoire', [], /un territoire est attendu/],
  ['ce qui n’est pas une liste', { a: 1 }, /liste d’un territoire/],
  ['un champ qui manque', [unTerritoire('a'), { ...unTerritoire('b'), site: undefined }], /b, site \(manque\)/],
  ['un code qui n’en est pas un', [unTerritoire('Pays A')], /Pays A, code \(.*minuscules/],
  ['un code réservé', [unTerritoire('assets')], /assets, code \(.*réservé/],
  ['un champ inconnu', [unTerritoire('a', { sites: 1 })], /a, sites \(inconnu\)/],
  ['un identifiant faux', [unTerritoire('a', { audience: 'x' })], /a, audience \(un identifiant/],
  [
    'deux fois le même code',
    [unTerritoire('a'), unTerritoire('b', { code: 'a' })],
    /code pour « Pays a » et « Pays b »/,
  ],
  ['deux fois le même site', [unTerritoire('a'), unTerritoire('b', { site: unTerritoire('a').site })], /site pour/],
  [
    'deux fois la même application, autrement écrite',
    [unTerritoire('j'), unTerritoire('b', { audience: unTerritoire('j').audience.toUpperCase() })],
    /audience pour « Pays j » et « Pays b »/,
  ],
  [
    'deux fois les mêmes pages',
    [unTerritoire('a'), unTerritoire('b', { onglets: `${ORIGINE}/onglets/a/` })],
    /onglets pour/,
  ],
  [
    'deux territoires qui gardent le secret maître',
    [unTerritoire('a', { secret: 'maître' }), unTerritoire('b', { secret: 'maître' })],
    /secret « maître » pour « Pays a » et « Pays b »/,
  ],
  [
    'des pages sur un autre site',
    [unTerritoire('a', { onglets: 'https://ailleurs.example/onglets' })],
    /« Pays a ».*même site/,
  ],
])('est refusé, en français : %s', (_cas, fichier, phrase) => {
  const message = refus(() => lire(fichier));
  expect(message).toMatch(phrase);
  expect(message).toContain('TERRITOIRES');
  expect(message).not.toContain(ENVIRONNEMENT.LIENS_SECRET);
});

test('un fichier absent ou qui n’est pas du JSON est dit, comme un réglage commun qui manque', () => {
  const absent = () => {
    throw new Error('ENOENT /home/secret');
  };
  expect(refus(() => lireEnvironnements(SOURCE, absent))).toMatch(/« territoires.json ».*à côté des fonctions/);
  expect(refus(() => lireEnvironnements(SOURCE, absent))).not.toContain('/home');
  expect(refus(() => lireEnvironnements(SOURCE, () => '{'))).toMatch(/JSON/);
  expect(refus(() => lire([unTerritoire('a')], { ...SOURCE, GRAPH_URL: '' }))).toContain('GRAPH_URL (manque)');
  expect(refus(() => lire([unTerritoire('a')], { ...SOURCE, CANAL_FLUX_URL_A: '@Microsoft.KeyVault(x)' }))).toMatch(
    /coffre.*CANAL_FLUX_URL_A/,
  );
});

test('deux territoires peuvent avoir la même boîte', () => {
  expect(refus(() => lire([unTerritoire('a'), unTerritoire('b', { organisateur: 'boite-a' })]))).toBe('');
});
