import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cible } from '../../../infra/ligne-de-commande/cible.ts';
import { type Arguments, COMMANDES } from '../../../infra/ligne-de-commande/commandes.ts';
import { type GraphEnMemoire, ouvrirGraph } from '../../graph/graph-en-memoire.ts';
import { avecPartage } from '../../partage.ts';

// Twenty lists to make, a process to start: the usual five seconds may not do on a busy machine.
jest.setTimeout(60_000);

let monde: GraphEnMemoire;
let dossier: string;
beforeAll(async () => {
  monde = ouvrirGraph();
  dossier = mkdtempSync(join(tmpdir(), 'maillage-commandes-'));
  await lancer('provisionner');
});
afterAll(() => {
  monde.graph.fermer();
  rmSync(dossier, { recursive: true });
});

/** Runs a command in this process, on the stand-in. */
async function lancer(nom: string, positions: readonly string[] = [], options: Partial<Arguments> = {}) {
  const cible: Cible = {
    nom: 'essai',
    client: monde.client,
    site: monde.site,
    appeler: () => Promise.reject(new Error('Aucune API dans cet essai.')),
  };
  const rendu = await COMMANDES[nom]?.executer(cible, { positions, simuler: false, publier: false, ...options });
  return { json: rendu?.json as Record<string, unknown>, texte: rendu?.texte ?? '' };
}

/** Runs the command line itself. */
const maillage = (...args: string[]): Promise<{ statut: number; sortie: string; erreurs: string }> =>
  new Promise((fini) => {
    const racine = join(__dirname, '../../..');
    const fichier = join(racine, 'infra/ligne-de-commande/maillage.ts');
    execFile(process.execPath, ['--import', 'tsx', fichier, ...args], { cwd: racine }, (erreur, sortie, erreurs) =>
      fini({ statut: typeof erreur?.code === 'number' ? erreur.code : 0, sortie, erreurs }),
    );
  });

test('provisionner une seconde fois ne fait rien, et vérifier dit que tout est en place', async () => {
  expect((await lancer('provisionner')).json).toEqual({ simule: false, operations: [], refus: [], faites: 0 });
  expect((await lancer('verifier')).texte).toBe('Tout est en place.');
});

test('un fichier de structures simulé n’écrit rien, importé écrit, importé de nouveau ne change rien', async () => {
  const fichier = join(dossier, 'structures.csv');
  writeFileSync(
    fichier,
    'Nom;Commune;Téléphone;SIRET\nLes Petits Pas (exemple);Cavignac;05 57 00 00 01;\nLa Ruche (exemple);Cézac;05 57 00;\n',
  );
  const importer = async (options: Partial<Arguments> = {}) =>
    (await lancer('importer', ['structures', fichier], options)).json;
  expect(await importer({ simuler: true })).toMatchObject({ simule: true, lues: 2, creees: 2 });
  const { json } = await lancer('rechercher', ['ruche']);
  expect(json.resultats).toEqual([]);
  const premier = await importer();
  expect(premier).toMatchObject({ creees: 2, modifiees: 0, inchangees: 0 });
  // A wrong phone is told by line and column; the rest of its row is kept.
  expect(premier.constats).toContainEqual(expect.objectContaining({ ligne: 3, colonne: 'Téléphone (C)' }));
  expect(await importer()).toMatchObject({ creees: 0, modifiees: 0, inchangees: 2 });
  expect((await lancer('rechercher', ['ruche'])).texte).toContain('La Ruche (exemple)');
});

avecPartage('base d’actions réelle', (partage) => {
  test('importée deux fois, elle ne change rien la seconde', async () => {
    const fichier = join(partage, 'mission/sources/004_e43da1edb7070227.extrait.txt');
    const { json: premier } = await lancer('importer', ['fiches-action', fichier]);
    expect(premier.creees).toBe(premier.lues);
    const { json: second } = await lancer('importer', ['fiches-action', fichier]);
    expect(second).toMatchObject({ creees: 0, modifiees: 0, inchangees: premier.lues });
  });
});

test('exporter dit en français qu’il n’est pas encore là, et comment faire en attendant', async () => {
  const { statut, sortie, erreurs } = await maillage('exporter', 'annuaire', '--format', 'csv', '--sortie', 'a.csv');
  expect({ statut, sortie }).toEqual({ statut: 1, sortie: '' });
  expect(erreurs).toMatch(/pas encore disponible.*Microsoft Lists/);
});

test.each([
  [['danser'], '« danser » n’est pas une commande'],
  [['importer', 'fiches'], 'Il manque le fichier'],
  [['importer', 'chats', 'x.csv'], '« chats » ne s’importe pas'],
  [['synthese', '--mois', 'mars'], 'AAAA-MM'],
  [['verifier', '--envers'], 'Une option n’est pas connue'],
  [['verifier', '--env', 'lune'], 'env/.env.lune'],
])('mal employée (%j), elle le dit et rend le statut 2', async (args, phrase) => {
  const { statut, sortie, erreurs } = await maillage(...args);
  expect({ statut, sortie }).toEqual({ statut: 2, sortie: '' });
  expect(erreurs).toContain(phrase);
});
