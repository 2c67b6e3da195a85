import type { NewRow } from '../../core/lists/list.ts';
import { creerLectureDeListe } from '../../graph/lecture-de-liste.ts';
import { creerDepot } from '../../graph/listes-repository.ts';
import { creerMagasinMemoire } from '../../graph/magasin-memoire.ts';
import { creerSite } from '../../graph/site.ts';
import { LOCATAIRE } from '../../infra/local/locataire.ts';
import { provisionner } from '../../infra/sharepoint/provisionner.ts';
import { cibles, essais } from '../core/lists/une-liste.ts';
import { codeDe } from './fetch-ecrit.ts';
import { type GraphEnMemoire, ouvrirGraph } from './graph-en-memoire.ts';

const preparer = async () => {
  const monde = ouvrirGraph();
  await provisionner({ client: monde.client, site: monde.site, definitions: [cibles, essais] });
  monde.requetes.length = 0;
  return { ...monde, depot: creerDepot(monde.client, monde.site, essais) };
};
const brouillon = (cle: string, reste: Partial<NewRow<typeof essais>> = {}): NewRow<typeof essais> => ({
  cle,
  ...reste,
});

let monde: GraphEnMemoire & { depot: ReturnType<typeof creerDepot<typeof essais>> };
beforeEach(async () => {
  monde = await preparer();
});
afterEach(() => monde.graph.fermer());

test('piège 15 : une ligne pleine fait l’aller et le retour, choix multiples et renvois compris', async () => {
  const cible = await creerDepot(monde.client, monde.site, cibles).creer({ nom: 'Visée' });
  const pleine: NewRow<typeof essais> = {
    cle: 'pleine',
    ville: 'L’Isle',
    texteLibre: 'Deux\nlignes',
    lignes: ['une', 'deux'],
    reglage: { a: 1, b: ['x'] },
    statut: 'actif',
    format: 'veillée',
    themes: ['santé', 'numérique'],
    nombre: 3,
    mesure: 1.25,
    actif: true,
    jour: '2026-07-14',
    moment: '2026-07-14T08:30:00Z',
    cible: cible.id,
    autres: [cible.id],
  };
  const creee = await monde.depot.creer(pleine);
  expect(creee).toMatchObject(pleine);
  expect(await monde.depot.parId(creee.id)).toEqual(creee);
});

test('une modification tient à l’eTag lu, et rend le nouveau', async () => {
  const { depot } = monde;
  const { id, eTag } = await depot.creer(brouillon('a', { ville: 'Blaye', themes: ['santé'] }));
  const suivant = await depot.modifier(id, eTag, { ville: undefined, themes: [] });
  expect(suivant).not.toBe(eTag);
  const relue = await depot.parId(id);
  expect(relue).toMatchObject({ eTag: suivant, ville: undefined, themes: [] });
  await depot.modifier(id, suivant, { ville: 'Bourg' });
});

test('piège 16 : modifier ou supprimer ce qui a changé depuis est un conflit', async () => {
  const { depot } = monde;
  const { id, eTag } = await depot.creer(brouillon('a'));
  await depot.modifier(id, eTag, { ville: 'Bourg' });
  expect(await codeDe(depot.modifier(id, eTag, { ville: 'Blaye' }))).toBe('conflit');
  expect(await codeDe(depot.supprimer(id, eTag))).toBe('conflit');
  expect((await depot.parId(id)).ville).toBe('Bourg');
});

test('une modification passée dont la réponse s’est perdue n’est pas un conflit', async () => {
  const { depot } = monde;
  const { id, eTag } = await depot.creer(brouillon('a'));
  monde.perdre(/^PATCH/, true);
  const suivant = await depot.modifier(id, eTag, { ville: 'Bourg', jour: '2026-03-01' });
  expect(await depot.parId(id)).toMatchObject({ ville: 'Bourg', eTag: suivant });
});

test('un conflit certain en reste un, même quand l’autre a écrit la même chose', async () => {
  const { depot } = monde;
  const { id, eTag } = await depot.creer(brouillon('a'));
  await depot.modifier(id, eTag, { ville: 'Bourg' });
  expect(await codeDe(depot.modifier(id, eTag, { ville: 'Bourg' }))).toBe('conflit');
});

test('une réponse perdue ne couvre pas la modification d’un autre', async () => {
  const { depot } = monde;
  const { id, eTag } = await depot.creer(brouillon('a'));
  await depot.modifier(id, eTag, { ville: 'Blaye' });
  monde.perdre(/^PATCH/, false);
  expect(await codeDe(depot.modifier(id, eTag, { ville: 'Bourg' }))).toBe('conflit');
});

test('une ligne abîmée à la main est dite illisible, et n’empêche pas de lire les autres', async () => {
  const { depot, client, site } = monde;
  const { id } = await depot.creer(brouillon('abimee', { reglage: { a: 1, b: [] } }));
  await depot.creer(brouillon('saine'));
  const item = `/sites/${await site.id()}/lists/${await site.idListe('Essais')}/items/${id}/fields`;
  await client.ecrire('PATCH', item, { corps: { Reglage: 'ceci n’est pas du JSON' } });
  expect(await codeDe(depot.parId(id))).toBe('ligne-illisible');
  const { items, anomalies } = await depot.lire();
  expect(items.map((l) => l.cle)).toEqual(['saine']);
  expect(anomalies).toMatchObject([{ id, colonne: 'Reglage' }]);
});

test('supprimer deux fois la même ligne n’est pas une erreur', async () => {
  const { depot } = monde;
  const { id, eTag } = await depot.creer(brouillon('a'));
  monde.perdre(/^DELETE/, true);
  await depot.supprimer(id, eTag);
  expect(await codeDe(depot.parId(id))).toBe('introuvable');
});

test('créer si absent trouve la ligne, ou la crée une seule fois', async () => {
  const { depot } = monde;
  const premiere = await depot.creerSiAbsent(brouillon('L’Isle', { ville: 'Blaye' }));
  const seconde = await depot.creerSiAbsent(brouillon('L’Isle', { ville: 'Bourg' }));
  expect([premiere.creee, seconde.creee]).toEqual([true, false]);
  expect(seconde.ligne).toEqual(premiere.ligne);
});

test('créer si absent, appelé par dix à la fois, ne laisse qu’une ligne', async () => {
  const { depot } = monde;
  const issues = await Promise.all(Array.from({ length: 10 }, () => depot.creerSiAbsent(brouillon('a'))));
  expect(issues.filter((i) => i.creee)).toHaveLength(1);
  expect((await depot.lire()).items).toHaveLength(1);
});

test('créer si absent survit à une réponse perdue, avant comme après l’écriture, sans doublon', async () => {
  const { depot } = monde;
  for (const apres of [true, false]) {
    monde.perdre(/^POST/, apres);
    await depot.creerSiAbsent(brouillon(`cle-${apres}`));
  }
  expect((await depot.lire()).items.map((l) => l.cle).sort()).toEqual(['cle-false', 'cle-true']);
});

test('une création sans clé unique n’est pas refaite quand la réponse se perd', async () => {
  monde.perdre(/^POST/, true);
  expect(await codeDe(monde.depot.creer(brouillon('a')))).toBe('indisponible');
  expect(monde.requetes.filter((r) => r.startsWith('POST'))).toHaveLength(1);
});

test('piège 12 : on ne filtre que sur une colonne indexée', async () => {
  const { depot } = monde;
  await depot.creer(brouillon('a', { ville: 'Blaye', statut: 'clos' }));
  expect((await depot.lireOu('ville', 'Blaye')).items).toHaveLength(1);
  expect((await depot.lireOu('statut', 'actif')).items).toHaveLength(0);
  monde.requetes.length = 0;
  await expect(depot.lireOu('format', 'atelier')).rejects.toThrow(/indexée/);
  expect(monde.requetes).toHaveLength(0);
});

test('les lignes liées à une autre se lisent par son identifiant', async () => {
  const cible = await creerDepot(monde.client, monde.site, cibles).creer({ nom: 'Visée' });
  await monde.depot.creer(brouillon('a', { cible: cible.id }));
  await monde.depot.creer(brouillon('b'));
  expect((await monde.depot.lireOu('cible', cible.id)).items.map((l) => l.cle)).toEqual(['a']);
});

test('une valeur refusée par la définition ne part pas', async () => {
  monde.requetes.length = 0;
  expect(await codeDe(monde.depot.creer(brouillon('a', { nombre: -1 })))).toBe('requete');
  expect(monde.requetes).toHaveLength(0);
});

test('une mauvaise valeur saisie à la main devient une anomalie et ne cache pas les autres lignes', async () => {
  const { depot, client, site } = monde;
  await depot.creer(brouillon('bonne'));
  const { id } = await depot.creer(brouillon('gâtée'));
  const chemin = `/sites/${await site.id()}/lists/${await site.idListe('Essais')}/items/${id}/fields`;
  await client.ecrire('PATCH', chemin, { corps: { Reglage: '{ abîmé' } });
  const { items, anomalies } = await depot.lire();
  expect(items.map((l) => l.cle)).toEqual(['bonne']);
  expect(anomalies).toMatchObject([{ liste: 'Essais', id, colonne: 'Reglage', libelle: 'Réglage' }]);
  expect(anomalies[0]?.url).toMatch(/^https:/);
});

test('un membre en lecture ne peut pas modifier une ligne', async () => {
  const { id, eTag } = await monde.depot.creer(brouillon('a'));
  const lecteur = creerDepot(monde.clientDe({ droitSite: 'read' }), monde.site, essais);
  expect(await codeDe(lecteur.modifier(id, eTag, { ville: 'Bourg' }))).toBe('interdit');
  expect(await codeDe(lecteur.creer(brouillon('b')))).toBe('interdit');
});

test('une liste absente est dite introuvable, puis trouvée une fois créée', async () => {
  const autre = ouvrirGraph();
  const depot = creerDepot(autre.client, autre.site, cibles);
  expect(await codeDe(depot.lire())).toBe('introuvable');
  await provisionner({ client: autre.client, site: autre.site, definitions: [cibles] });
  expect((await depot.lire()).items).toEqual([]);
  autre.graph.fermer();
});

test('un site se désigne par son hôte et son chemin', async () => {
  const { hote, chemin } = LOCATAIRE.site;
  expect(await creerSite(monde.client, { hote, chemin }).id()).toBe(await monde.site.id());
});

test('qui relit pendant une lecture, après avoir écrit, a ce qu’il a écrit', async () => {
  const { depot, client, site } = monde;
  const lecture = creerLectureDeListe(client, site, essais, creerMagasinMemoire());
  await lecture.rafraichir();
  monde.requetes.length = 0;
  const commencee = lecture.rafraichir();
  while (monde.requetes.length === 0) await Promise.resolve();
  await depot.creer(brouillon('écrit pendant'));
  const relue = lecture.rafraichir();
  expect(lecture.rafraichir()).toBe(relue);
  await commencee;
  expect((await relue).items.map((l) => l.cle)).toContain('écrit pendant');
});

test('la lecture synchronisée suit créations, changements et suppressions, une requête à chaque fois', async () => {
  const { depot, client, site } = monde;
  const lecture = creerLectureDeListe(client, site, essais, creerMagasinMemoire());
  expect(await lecture.enMemoire()).toBeUndefined();
  const a = await depot.creer(brouillon('a'));
  const b = await depot.creer(brouillon('b'));
  await lecture.rafraichir();
  await depot.modifier(a.id, a.eTag, { ville: 'Bourg' });
  await depot.supprimer(b.id, b.eTag);
  await depot.creer(brouillon('c'));
  monde.requetes.length = 0;
  const [une, deux] = await Promise.all([lecture.rafraichir(), lecture.rafraichir()]);
  expect(monde.requetes).toHaveLength(1);
  expect(deux).toBe(une);
  expect(une.items.map((l) => [l.cle, l.ville])).toEqual([
    ['a', 'Bourg'],
    ['c', undefined],
  ]);
  expect((await lecture.enMemoire())?.items).toEqual(une.items);
  monde.graph.expirerJetonsDelta();
  expect((await lecture.rafraichir()).items.map((l) => l.cle).sort()).toEqual(['a', 'c']);
});
