import { z } from 'zod';
import { lireLignes } from '../../core/contrats/lectures.ts';
import { NOMS_DES_LISTES_FILTREES, type NomDeListeFiltree } from '../../core/lectures/listes-filtrees.ts';
import { structures } from '../../core/lists/structures.list.ts';
import { TOUTES_LES_LISTES } from '../../core/lists/toutes.ts';
import { creerLectureFiltree } from '../../graph/lecteur-filtre.ts';
import { creerMagasinMemoire } from '../../graph/magasin-memoire.ts';
import { LOCATAIRE, type NomProfil, PROFILS } from '../../infra/local/locataire.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { creerStructure, unContact } from './fabrique.ts';

const NOMS: readonly string[] = [...NOMS_DES_LISTES_FILTREES, 'FichesAction', 'Rencontres', 'Sondages', 'Campagnes'];
let banc: Banc;
beforeEach(async () => {
  banc = await ouvrirBanc(TOUTES_LES_LISTES.filter((l) => NOMS.includes(l.name)));
});
afterEach(() => banc.fermer());

const demander = (profil: NomProfil, liste: NomDeListeFiltree, suite?: string) =>
  banc.appeler(lireLignes, { profil, chemin: { liste }, corps: suite === undefined ? {} : { suite } });
const lire = async (profil: NomProfil, liste: NomDeListeFiltree, suite?: string) => {
  const reponse = await demander(profil, liste, suite);
  expect(reponse.statut).toBe(200);
  return reponse.corps as z.output<typeof lireLignes.reponse>;
};
const compte = (profil: NomProfil) => `${PROFILS[profil].oid}.${LOCATAIRE.id}`;
const AUTRES = ['partenaire', 'invite', 'lecture'] as const;

const SECRETE = {
  nom: 'Refuge',
  adresse: '12 rue Cachée',
  codePostal: '33710',
  latitude: 45.12,
  longitude: -0.51,
  accessibilite: 'https://acceslibre.example/refuge',
  adresseProtegee: true,
  telephone: '+33557000009',
  visibilites: { telephone: 'coordination' },
  referent: 'Camille Exemple',
} as const;

describe('une fiche', () => {
  test.each(AUTRES)('adresse protégée et champs de la coordination n’arrivent pas à %s', async (profil) => {
    const { id } = await creerStructure(banc, SECRETE);
    const { lignes } = await lire(profil, 'Structures');
    expect(lignes).toMatchObject([{ id, fields: { Title: 'Refuge' } }]);
    expect(JSON.stringify(lignes)).not.toMatch(/Cachée|33710|45\.12|acceslibre|57000009|Camille/);
  });

  test('la coordination les lit', async () => {
    await creerStructure(banc, SECRETE);
    expect(JSON.stringify(await lire('coordination', 'Structures'))).toMatch(/Cachée.*57000009.*Camille/);
  });

  test('qui représente la structure lit la sienne entière, et celle-là seule', async () => {
    const { id } = await creerStructure(banc, { ...SECRETE, profil: 'invite' });
    await creerStructure(banc, { ...SECRETE, nom: 'Autre refuge', adresse: '9 rue Voilée' });
    const { lignes } = await lire('invite', 'Structures');
    expect(lignes.find((l) => l.id === id)).toMatchObject({ fields: { Adresse: '12 rue Cachée' } });
    expect(JSON.stringify(lignes)).not.toContain('Voilée');
  });

  test('une adresse protégée après coup disparaît à la lecture suivante', async () => {
    const { id } = await creerStructure(banc, { ...SECRETE, adresseProtegee: false });
    const magasin = creerMagasinMemoire();
    const lecture = creerLectureFiltree((suite) => lire('partenaire', 'Structures', suite), structures, magasin);
    expect((await lecture.rafraichir()).items).toMatchObject([{ id, adresse: '12 rue Cachée' }]);
    const fiche = await banc.contexte.depots.structures.parId(id);
    await banc.contexte.depots.structures.modifier(id, fiche.eTag, { adresseProtegee: true });
    expect((await lecture.rafraichir()).items).toMatchObject([{ id, adresseProtegee: true, adresse: undefined }]);
    expect(JSON.stringify([...((await magasin.lire())?.items.values() ?? [])])).not.toContain('Cachée');
  });
});

describe('un contact', () => {
  const ajouter = (structure: string, valeurs: Parameters<typeof unContact>[1]) =>
    banc.contexte.depots.contacts.creer(unContact(structure, valeurs));

  test.each(AUTRES)('caché, opposé ou parti, il n’arrive pas à %s ; visible, sans compte ni contraintes', async (p) => {
    const { id } = await creerStructure(banc);
    await ajouter(id, { nom: 'Cachée Exemple', visibilite: 'coordination' });
    await ajouter(id, { nom: 'Opposé Exemple', opposition: true });
    await ajouter(id, { nom: 'Partie Exemple', actif: false });
    await ajouter(id, { nom: 'Visible Exemple', contraintes: 'jamais le mercredi', oid: 'un-autre', tid: 'ici' });
    const texte = JSON.stringify((await lire(p, 'Contacts')).lignes);
    expect(texte).toContain('Visible Exemple');
    expect(texte).not.toMatch(/Cachée|Opposé|Partie|mercredi|un-autre/);
  });

  test('un champ réservé à la coordination ne part pas avec le contact', async () => {
    const { id } = await creerStructure(banc);
    await ajouter(id, {
      nom: 'Visible Exemple',
      telephone: '+33600000009',
      visibilites: { telephone: 'coordination' },
    });
    expect(JSON.stringify(await lire('partenaire', 'Contacts'))).not.toContain('600000009');
    expect(JSON.stringify(await lire('coordination', 'Contacts'))).toContain('600000009');
  });

  test('chacun lit les siens, même opposé', async () => {
    const { id } = await creerStructure(banc);
    await ajouter(id, { nom: 'Moi Exemple', opposition: true, oid: PROFILS.lecture.oid, tid: LOCATAIRE.id });
    expect(JSON.stringify(await lire('lecture', 'Contacts'))).toContain('Moi Exemple');
    expect(JSON.stringify(await lire('partenaire', 'Contacts'))).not.toContain('Moi Exemple');
  });
});

test('chacun ne lit que ses recherches et ses propositions', async () => {
  const { id } = await creerStructure(banc, { profil: 'invite' });
  const { recherches, propositions } = banc.contexte.depots;
  await recherches.creer({ cle: 'r-1', nom: 'Répit', auteur: compte('lecture') });
  await propositions.creer({
    cle: 'p-1',
    structure: id,
    par: compte('lecture'),
    proposeeLe: '2026-11-20T09:00:00Z',
    etat: 'À examiner',
    changements: [{ champ: 'horaires', propose: 'Mo 09:00-12:00' }],
  });
  const combien = async (profil: NomProfil, liste: NomDeListeFiltree) =>
    (await lire(profil, liste)).lignes.filter((l) => 'fields' in l).length;
  expect([await combien('lecture', 'Recherches'), await combien('partenaire', 'Recherches')]).toEqual([1, 0]);
  expect([
    await combien('lecture', 'Propositions'),
    await combien('invite', 'Propositions'),
    await combien('partenaire', 'Propositions'),
  ]).toEqual([1, 1, 0]);
});

test('d’une mise en lien entre d’autres, ni le besoin ni les réponses', async () => {
  const a = await creerStructure(banc, { profil: 'partenaire' });
  const b = await creerStructure(banc);
  await banc.contexte.depots.misesEnLien.creer({
    cle: 'm-1',
    demandeur: a.id,
    destinataire: b.id,
    thematique: 'Santé',
    message: 'Un accueil le soir',
    faiteLe: '2026-11-01',
    etat: 'Envoyée',
  });
  expect(JSON.stringify(await lire('partenaire', 'MisesEnLien'))).toContain('Un accueil le soir');
  const { lignes } = await lire('lecture', 'MisesEnLien');
  expect(lignes).toHaveLength(1);
  expect(JSON.stringify(lignes)).not.toContain('Un accueil le soir');
});

describe('d’une rencontre', () => {
  const uneRencontre = () =>
    banc.contexte.depots.rencontres.creer({
      titre: 'Café des parents',
      thematique: 'Parentalité',
      format: 'Café parents',
      etat: 'Tenue',
      debut: '2026-11-03T13:00:00Z',
      dureeMinutes: 90,
      modalite: 'En présence',
    });

  test.each(AUTRES)('les comptages bruts n’arrivent pas à %s ; la coordination les lit', async (profil) => {
    const { id: rencontre } = await uneRencontre();
    await banc.contexte.depots.comptages.creer({ cle: 'c-1', rencontre, trancheAge: '0-10 ans', nombre: 3 });
    const { lignes } = await lire(profil, 'Comptages');
    expect(lignes.filter((l) => 'fields' in l)).toEqual([]);
    expect((await lire('coordination', 'Comptages')).lignes).toMatchObject([{ fields: { Nombre: 3 } }]);
  });

  test.each(AUTRES)(
    '%s lit qui est venu, jamais la personne désignée, ni par son numéro ni par son nom',
    async (profil) => {
      const { id: rencontre } = await uneRencontre();
      const { id: structure, contact } = await creerStructure(banc);
      await banc.contexte.depots.participations.creer({ cle: 'p-1', rencontre, structure, contact, statut: 'Présent' });
      const { lignes } = await lire(profil, 'Participations');
      expect(lignes).toMatchObject([{ fields: { Statut: 'Présent', StructureLookupId: structure } }]);
      expect(JSON.stringify(lignes)).not.toMatch(/Contact/);
      expect(JSON.stringify(await lire('coordination', 'Participations'))).toContain('ContactLookupId');
    },
  );
});

describe('une marque de lecture', () => {
  test('ne vaut ni pour une autre liste, ni pour une autre personne, ni abîmée : on relit tout', async () => {
    await creerStructure(banc);
    const { fin = '' } = await lire('partenaire', 'Structures');
    expect((await lire('partenaire', 'Structures', fin)).lignes).toEqual([]);
    for (const [profil, liste, marque] of [
      ['partenaire', 'Contacts', fin],
      ['lecture', 'Structures', fin],
      ['partenaire', 'Structures', `${fin.slice(0, -2)}xx`],
    ] as const)
      expect(await lire(profil, liste, marque)).toEqual({ lignes: [], recommencer: true });
  });

  test('ne dit rien du compte', async () => {
    const { fin = '' } = await lire('partenaire', 'Structures');
    const charge = Buffer.from(fin.split('.')[1] ?? '', 'base64url').toString();
    expect(z.looseObject({ portee: z.string() }).parse(JSON.parse(charge)).portee).toHaveLength(43);
    expect(charge).not.toContain(PROFILS.partenaire.oid);
  });
});

test('une liste qui n’est pas de l’annuaire ne se lit pas par là', async () => {
  expect(
    await banc.appeler(lireLignes, { profil: 'partenaire', chemin: { liste: 'Journal' }, corps: {} }),
  ).toMatchObject({ statut: 400 });
});
