import 'fake-indexeddb/auto';
import { ecrireEnLot } from '../../graph/ecritures-en-lot.ts';
import * as lecture from '../../graph/lecture.ts';
import { creerDepot } from '../../graph/listes-repository.ts';
import { provisionner } from '../../infra/sharepoint/provisionner.ts';
import { cibles, essais } from '../core/lists/une-liste.ts';
import { ouvrirGraph } from './graph-en-memoire.ts';

test('un onglet ne reçoit de graph que de quoi lire', () => {
  const lecteur = lecture.creerLecteurGraph({ baseUrl: 'https://graph.microsoft.com/v1.0', jeton: async () => '' });
  expect(Object.keys(lecteur).sort()).toEqual(['estDIci', 'lireJson', 'lireLien']);
  expect(Object.keys(lecture).filter((nom) => /ecrire|modifier|supprimer|envoyer|publier|depot/i.test(nom))).toEqual(
    [],
  );
});

test('dix mille lignes se lisent à froid en trois requêtes, et se suivent ensuite en une', async () => {
  const monde = ouvrirGraph();
  await provisionner({ client: monde.client, site: monde.site, definitions: [cibles, essais] });
  const creer = Array.from({ length: 10_000 }, (_, i) => ({ nom: `Structure ${i}` }));
  const { echecs } = await ecrireEnLot(monde.client, monde.site, cibles, { creer });
  expect(echecs).toEqual([]);

  const cle = 'locataire|personne|Cibles';
  const ouvrir = () =>
    lecture.creerLectureDeListe(
      monde.client,
      lecture.creerSite(monde.client, { id: siteId }),
      cibles,
      lecture.creerMagasinIndexedDb(cle),
    );
  const siteId = await monde.site.id();
  monde.requetes.length = 0;
  expect((await ouvrir().rafraichir()).items).toHaveLength(10_000);
  expect(monde.requetes).toHaveLength(3);

  const depot = creerDepot(monde.client, monde.site, cibles);
  await depot.creer({ nom: 'Nouvelle venue' });
  monde.requetes.length = 0;
  const seconde = ouvrir();
  expect((await seconde.enMemoire())?.items).toHaveLength(10_000);
  expect(monde.requetes).toHaveLength(0);
  expect((await seconde.rafraichir()).items).toHaveLength(10_001);
  expect(monde.requetes).toHaveLength(1);
  monde.graph.fermer();
});
