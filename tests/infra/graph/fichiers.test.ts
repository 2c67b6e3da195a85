import { creerBibliotheque } from '../../../graph/bibliotheque.ts';
import { idSite, LOCATAIRE } from '../../../infra/local/locataire.ts';
import { unPdf } from '../../core/bibliotheque/fichiers.ts';
import { type GraphEnMemoire, ouvrirGraph } from '../../graph/graph-en-memoire.ts';

let monde: GraphEnMemoire;
beforeEach(() => {
  monde = ouvrirGraph();
});
afterEach(() => monde.graph.fermer());

const bibliotheque = (porteur = {}) => creerBibliotheque(monde.clientDe(porteur), monde.site);
const BASE = 'http://localhost:3000/graph/v1.0';

test('la bibliothèque est demandée par le chemin du site, comme Microsoft le documente', async () => {
  await bibliotheque().lister('12');
  const { hote, chemin } = LOCATAIRE.site;
  expect(monde.requetes.at(-1)).toMatch(
    new RegExp(`^GET /sites/${hote}:${chemin}:/drive/root:/Rencontres/12:/children\\?`),
  );
});

test('un fichier déposé se liste, se lit, et se retire par sa version seulement', async () => {
  const b = bibliotheque();
  expect(await b.lister('12')).toEqual([]);
  await b.deposer('12', 'Plan d’été.pdf', unPdf());
  const [fichier] = await b.lister('12');
  expect(fichier).toMatchObject({ nom: 'Plan d’été.pdf', taille: unPdf().length, creeLe: '2026-11-23T09:00:00Z' });
  expect(await b.lire(fichier?.id ?? '')).toEqual(unPdf());
  await expect(b.supprimer(fichier?.id ?? '', '"{X},1"')).rejects.toMatchObject({ code: 'conflit', statut: 412 });
  await b.supprimer(fichier?.id ?? '', fichier?.eTag ?? '');
  await expect(b.lire(fichier?.id ?? '')).rejects.toMatchObject({ code: 'introuvable' });
});

test('un nom pris ne s’écrase pas, sans égard aux capitales', async () => {
  const b = bibliotheque();
  await b.deposer('12', 'plan.pdf', unPdf('un'));
  await expect(b.deposer('12', 'PLAN.pdf', unPdf('deux'))).rejects.toMatchObject({ code: 'conflit', statut: 409 });
  expect(await b.lister('12')).toHaveLength(1);
});

test.each(['a:b.pdf', 'a*b.pdf', 'a|b.pdf', ' a.pdf', 'a.pdf.', 'CON.pdf', 'a_vti_b.pdf'])(
  'SharePoint refuse le nom « %s »',
  async (nom) => {
    const b = bibliotheque();
    await b.deposer('12', 'premier.pdf', unPdf());
    await expect(b.deposer('12', nom, unPdf())).rejects.toMatchObject({ statut: 400 });
  },
);

test('qui ne fait que lire le site ne dépose ni ne retire ; qui n’y a pas accès ne voit rien', async () => {
  await bibliotheque().deposer('12', 'plan.pdf', unPdf());
  const lecteur = bibliotheque({ droitSite: 'read' });
  const [fichier] = await lecteur.lister('12');
  await expect(lecteur.deposer('12', 'autre.pdf', unPdf())).rejects.toMatchObject({ code: 'interdit' });
  await expect(lecteur.supprimer(fichier?.id ?? '', fichier?.eTag ?? '')).rejects.toMatchObject({ code: 'interdit' });
  await expect(bibliotheque({ droitSite: 'aucun' }).lister('12')).rejects.toMatchObject({ code: 'interdit' });
});

test('le contenu s’ouvre par une adresse qui vaut droit : sans jeton, et pour un temps', async () => {
  const b = bibliotheque();
  await b.deposer('12', 'plan.pdf', unPdf());
  const [fichier] = await b.lister('12');
  await b.lire(fichier?.id ?? '');
  const adresse = monde.requetes.at(-1)?.replace('GET ', '') ?? '';
  expect(adresse).toMatch(/^http:\/\/localhost:3000\/graph\/contenus\/[\w-]+$/);
  const demander = async (entetes: Record<string, string>) =>
    (await monde.graph.demander(adresse, { headers: entetes })).status;
  expect([await demander({}), await demander({ authorization: 'Bearer x' })]).toEqual([200, 401]);
  expect((await monde.graph.demander(`${adresse}x`)).status).toBe(401);
});

test('un contenu plus lourd que voulu, ou une adresse qui n’est pas sûre, ne se télécharge pas', async () => {
  const b = bibliotheque();
  await b.deposer('12', 'plan.pdf', unPdf());
  await b.lire((await b.lister('12'))[0]?.id ?? '');
  const adresse = monde.requetes.at(-1)?.replace('GET ', '') ?? '';
  await expect(monde.client.telecharger(adresse, 3)).rejects.toMatchObject({ code: 'requete' });
  for (const ailleurs of ['http://exemple.fr/x', 'file:///etc/passwd', 'pas une adresse'])
    await expect(monde.client.telecharger(ailleurs, 100)).rejects.toMatchObject({ code: 'reponse-inattendue' });
});

test('une option que le service n’offre pas est refusée, un dossier n’est pas un fichier', async () => {
  await bibliotheque().deposer('12', 'plan.pdf', unPdf());
  await expect(
    monde.client.ecrire('POST', `/sites/${idSite}/drive/root:/Rencontres:/children`, {
      corps: { name: '12', folder: {} },
    }),
  ).rejects.toMatchObject({ statut: 409 });
  expect((await monde.graph.demander(`${BASE}/sites/${idSite}/drive/root/children`)).status).toBe(401);
  expect(await bibliotheque().lister('')).toEqual([]);
});
