import { LISTES_FERMEES } from '../../core/lectures/listes-fermees.ts';
import { structures } from '../../core/lists/structures.list.ts';
import { TOUTES_LES_LISTES } from '../../core/lists/toutes.ts';
import { essayerLesListes } from '../../graph/essai-de-liste.ts';
import { creerDepot } from '../../graph/listes-repository.ts';
import { creerSite } from '../../graph/site.ts';
import { idSite, LOCATAIRE } from '../../infra/local/locataire.ts';
import { provisionner } from '../../infra/sharepoint/provisionner.ts';
import { type GraphEnMemoire, ouvrirGraph } from './graph-en-memoire.ts';

const FERMEES = TOUTES_LES_LISTES.filter(({ name }) => LISTES_FERMEES.includes(name));
const LE = '2026-11-23T09:00:00Z';

let monde: GraphEnMemoire;
beforeEach(async () => {
  monde = ouvrirGraph();
  await provisionner({ client: monde.client, site: monde.site, definitions: TOUTES_LES_LISTES });
});
afterEach(() => monde.graph.fermer());

/** The identity of the functions, on lists that were closed to it or not. */
const essayer = (fermees: readonly string[] = [], enLecture: readonly string[] = []) => {
  const client = monde.clientDe({
    oid: LOCATAIRE.identiteGeree.objectId,
    appId: LOCATAIRE.identiteGeree.clientId,
    delegue: false,
    droitSite: 'write',
    roles: ['Sites.Selected'],
    scopes: [],
    fermees,
    enLecture,
  });
  return essayerLesListes(client, creerSite(client, { id: idSite }), FERMEES, TOUTES_LES_LISTES, LE);
};
const manques = async (...droits: Parameters<typeof essayer>) =>
  (await essayer(...droits)).flatMap(({ liste, manque }) => (manque === undefined ? [] : [[liste, manque]]));
const lignes = async () => {
  const lues = await Promise.all(FERMEES.map((definition) => creerDepot(monde.client, monde.site, definition).lire()));
  return lues.flatMap(({ items, anomalies }) => [...items, ...anomalies]);
};

test('sur des listes vides, chacune est vraiment écrite, et rien n’y reste', async () => {
  expect(FERMEES.length).toBeGreaterThan(10);
  expect(await essayer()).toEqual(FERMEES.map(({ name }) => ({ liste: name })));
  const ecrites = monde.requetes.filter((r) => r.startsWith('POST') && r.endsWith('/items'));
  expect(ecrites.length).toBeGreaterThanOrEqual(FERMEES.length);
  expect(await lignes()).toEqual([]);
});

test('une liste qui a des lignes les garde telles quelles : l’une d’elles reçoit le titre qu’elle a', async () => {
  const depot = creerDepot(monde.client, monde.site, structures);
  await depot.creer({ nom: 'Toits partagés', type: 'Association', statut: 'Active', commune: 'Cavignac' });
  const [avant] = (await depot.lire()).items;
  expect(await manques()).toEqual([]);
  const [apres, ...autres] = (await depot.lire()).items;
  expect(autres).toEqual([]);
  expect({ ...apres, eTag: '' }).toEqual({ ...avant, eTag: '' });
  expect(apres?.eTag).not.toBe(avant?.eTag);
});

test('une liste fermée à l’application se dit, et n’empêche pas d’essayer les autres', async () => {
  expect(await manques(['Journal', 'Diffusions'])).toEqual([
    ['Diffusions', 'lecture'],
    ['Journal', 'lecture'],
  ]);
  expect(await lignes()).toEqual([]);
});

test('une liste où l’application ne peut que lire se dit aussi, vide ou non', async () => {
  await creerDepot(monde.client, monde.site, structures).creer({ nom: 'Gîte', type: 'Association', statut: 'Active' });
  expect(await manques([], ['Structures', 'Journal'])).toEqual([
    ['Structures', 'ecriture'],
    ['Journal', 'ecriture'],
  ]);
});

test('ce qu’un essai coupé a laissé est enlevé par le suivant', async () => {
  monde.perdre(/^DELETE/, false);
  for (let i = 0; i < 10; i += 1) monde.perdre(/^DELETE/, false);
  await expect(essayer()).rejects.toMatchObject({ code: 'indisponible' });
  expect((await lignes()).length).toBeGreaterThan(0);
  expect(await manques()).toEqual([]);
  expect(await lignes()).toEqual([]);
});
