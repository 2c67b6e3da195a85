import { rechercherFiches } from '../../core/contrats/extension.ts';
import { TOUTES_LES_LISTES } from '../../core/lists/toutes.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { creerStructure, unContact } from './fabrique.ts';

const LISTES = TOUTES_LES_LISTES.filter(({ name }) =>
  ['Structures', 'Contacts', 'Vocabulaire', 'Reglages'].includes(name),
);

let banc: Banc;
beforeEach(async () => {
  banc = await ouvrirBanc(LISTES);
});
afterEach(() => banc.fermer());

const titres = async (texte: string) => {
  const { statut, corps } = await banc.appeler(rechercherFiches, { profil: 'lecture', requete: { texte } });
  expect(statut).toBe(200);
  return rechercherFiches.reponse.parse(corps).fiches.map(({ titre }) => titre);
};

test('l’extension connaît les mots du territoire, au plus une minute après qu’ils ont été écrits', async () => {
  await creerStructure(banc, { nom: 'Maison du Trajet', thematiques: ['Mobilité'] });
  await creerStructure(banc, { nom: 'Café des voisins', thematiques: ['Vie sociale'] });
  expect(await titres('zinzoline')).toEqual([]);

  await banc.contexte.depots.vocabulaire.creer({ terme: 'Zinzoline', genre: 'Mot courant', formes: ['mobilité'] });
  banc.avancer(1 / 30);
  expect(await titres('zinzoline')).toEqual(['Maison du Trajet']);
});

test('une lecture qui échoue n’est pas gardée : la suivante répond', async () => {
  await creerStructure(banc, { nom: 'Maison du Trajet' });
  banc.mourirA(1, false);
  const appel = { profil: 'lecture', requete: { texte: 'trajet' } } as const;
  expect((await banc.appeler(rechercherFiches, appel)).statut).toBe(500);
  banc.renaitre();
  expect(await titres('trajet')).toEqual(['Maison du Trajet']);
});

test('un numéro ou un courriel mène à sa structure, sauf ceux d’une personne et ceux que les partenaires ne lisent pas', async () => {
  const { id } = await creerStructure(banc, { nom: 'Maison du Trajet', telephone: '+33557001234' });
  await creerStructure(banc, {
    nom: 'Maison discrète',
    telephone: '+33557009999',
    courriel: 'discret@maison.example',
    visibilites: { telephone: 'coordination', courriel: 'coordination' },
  });
  await banc.contexte.depots.contacts.creer({
    ...unContact(id),
    telephone: '+33612345678',
    courriel: 'maelle@exemple.example',
  });
  expect(await titres('05.57.00.12.34')).toEqual(['Maison du Trajet']);
  for (const cache of ['05 57 00 99 99', 'discret@maison.example', '06 12 34 56 78', 'maelle@exemple.example'])
    expect(await titres(cache)).toEqual([]);
});

test('sans réponse entière, les plus proches viennent, et disent ce qui leur manque à qui choisit, pas dans la carte', async () => {
  await creerStructure(banc, { nom: 'Crèche des Prés', thematiques: ['Petite enfance'] });
  const { corps } = await banc.appeler(rechercherFiches, { profil: 'lecture', requete: { texte: 'crèche bilingue' } });
  const [fiche] = rechercherFiches.reponse.parse(corps).fiches;
  expect(fiche?.titre).toBe('Crèche des Prés');
  expect(fiche?.apercu).toMatch(/^réponse approchée, sans «\sbilingue\s» · Petite enfance$/u);
  expect(JSON.stringify(fiche?.carte)).not.toContain('bilingue');
});

test('ce que les partenaires ne lisent pas ne fait trouver aucune fiche', async () => {
  await creerStructure(banc, {
    nom: 'Maison du Trajet',
    services: ['Consultations discrètes'],
    visibilites: { services: 'coordination' },
  });
  expect(await titres('consultations discrètes')).toEqual([]);
  banc.avancer(1 / 30);
  expect(await titres('trajet')).toEqual(['Maison du Trajet']);
});
