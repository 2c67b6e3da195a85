import { comptages } from '../../../core/lists/comptages.list.ts';
import { fichesAction } from '../../../core/lists/fiches-action.list.ts';
import { rencontres } from '../../../core/lists/rencontres.list.ts';
import { creerSite } from '../../../graph/site.ts';
import { idSite } from '../../../infra/local/locataire.ts';
import { bibliothequeOuverte, listesOuvertes } from '../../../infra/sharepoint/listes-ouvertes.ts';
import { provisionner } from '../../../infra/sharepoint/provisionner.ts';
import { type GraphEnMemoire, ouvrirGraph } from '../../graph/graph-en-memoire.ts';

let monde: GraphEnMemoire;
beforeEach(async () => {
  monde = ouvrirGraph();
  await provisionner({ client: monde.client, site: monde.site, definitions: [fichesAction, rencontres, comptages] });
});
afterEach(() => monde.graph.fermer());

const vuesPar = async (porteur: Parameters<GraphEnMemoire['clientDe']>[0]) => {
  const lecteur = monde.clientDe({ droitSite: 'read', ...porteur });
  const constats = await listesOuvertes({
    lecteur,
    site: creerSite(lecteur, { id: idSite }),
    aFermer: ['Comptages', 'Contacts'],
  });
  return constats.map((c) => [c.nature, c.liste]);
};

test('une liste à fermer qu’un visiteur ouvre est dite, même vide ; fermée, ou absente, elle ne l’est pas', async () => {
  expect(await vuesPar({})).toEqual([['droit', 'Comptages']]);
  expect(await vuesPar({ fermees: ['Comptages'] })).toEqual([]);
});

test('la phrase nomme la liste et dit quoi faire', async () => {
  const lecteur = monde.clientDe({ droitSite: 'read' });
  const [constat] = await listesOuvertes({ lecteur, site: creerSite(lecteur, { id: idSite }), aFermer: ['Comptages'] });
  expect(constat?.phrase).toMatch(/Comptages est ouverte aux visiteurs.*fermer-les-listes\.ps1/);
});

test('un visiteur ne lit que la première ligne : rien de la liste ne passe par la ligne de commande', async () => {
  monde.requetes.length = 0;
  await vuesPar({});
  const lues = monde.requetes.filter((r) => r.includes('/items'));
  expect(lues).toHaveLength(1);
  expect(decodeURIComponent(lues[0] ?? '')).toMatch(/\$top=1.*\$select=id|\$select=id.*\$top=1/);
});

test('la bibliothèque qu’un visiteur ouvre est dite, même vide ; fermée, elle ne l’est pas', async () => {
  const vuePar = async (porteur: Parameters<GraphEnMemoire['clientDe']>[0]) => {
    const lecteur = monde.clientDe({ droitSite: 'read', ...porteur });
    return bibliothequeOuverte({ lecteur, site: creerSite(lecteur, { id: idSite }) });
  };
  expect(await vuePar({})).toEqual([
    { nature: 'droit', phrase: expect.stringMatching(/bibliothèque de documents est ouverte.*étape 7 bis/) as string },
  ]);
  expect(await vuePar({ sansBibliotheque: true })).toEqual([]);
});
