import { noterBesoin } from '../../core/contrats/besoins.ts';
import { garderRecherche, oublierRecherche } from '../../core/contrats/recherches.ts';
import { TOUTES_LES_LISTES } from '../../core/lists/toutes.ts';
import { prevenirDesNouveautes } from '../../functions/recherches/prevenir-des-nouveautes.ts';
import { tenirVocabulaire } from '../../functions/vocabulaire/tenir-vocabulaire.ts';
import { ErreurGraph } from '../../graph/erreur.ts';
import { LOCATAIRE, type NomProfil, PROFILS } from '../../infra/local/locataire.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { creerStructure, uneCle } from './fabrique.ts';

const NOMS = [
  'Structures',
  'Contacts',
  'FichesAction',
  'Rencontres',
  'MisesEnLien',
  'Besoins',
  'Journal',
  'Recherches',
  'PointsOrdreDuJour',
  'Groupes',
  'Vocabulaire',
  'Reglages',
];
const LISTES = TOUTES_LES_LISTES.filter((l) => NOMS.includes(l.name));

let banc: Banc;
beforeEach(async () => {
  banc = await ouvrirBanc(LISTES);
});
afterEach(() => banc.fermer());

const RECHERCHE = 'q=repit&public=Aidants+et+aid%C3%A9s';
const compte = (profil: NomProfil) => `${PROFILS[profil].oid}.${LOCATAIRE.id}`;
const garder = (profil: NomProfil, corps: object = {}) =>
  banc.appeler(garderRecherche, {
    profil,
    corps: { cle: 'recherche-0001', nom: 'Répit', recherche: RECHERCHE, parCourriel: true, ...corps },
  });
const gardees = async () => (await banc.contexte.depots.recherches.lire()).items;
const repit = (nom: string) =>
  creerStructure(banc, { nom, services: ['Répit'], publics: ['Aidants et aidés'], thematiques: ['Handicap'] });
const courriels = () => banc.graph.boiteEnvoi();

describe('garder une recherche', () => {
  test('garde ce qui répond déjà comme vu, et seulement l’identifiant du compte', async () => {
    const { id } = await repit('La Pause');
    await creerStructure(banc, { nom: 'Mairie' });
    expect(await garder('lecture')).toMatchObject({ statut: 200, corps: { dejaFait: false } });
    expect(await gardees()).toMatchObject([
      {
        auteur: compte('lecture'),
        nom: 'Répit',
        criteres: RECHERCHE,
        vues: [id],
        annoncees: [id],
        vueLe: '2026-11-23',
      },
    ]);
    expect(JSON.stringify(await gardees())).not.toContain(PROFILS.lecture.courriel);
  });

  test('l’appel répété ne fait rien de plus, même quand la réponse s’est perdue', async () => {
    banc.perdre(/POST .*\/items$/, true);
    await garder('partenaire');
    expect((await garder('partenaire')).corps).toMatchObject({ dejaFait: true });
    expect(await gardees()).toHaveLength(1);
  });

  test('renommer, ne plus être prévenu, marquer comme vu : rien d’autre ne change', async () => {
    const { id: vue } = await repit('La Pause');
    await garder('partenaire');
    const { id: nouvelle } = await repit('Le Relais');
    expect((await garder('partenaire', { nom: 'Relais', parCourriel: false, vues: [nouvelle] })).corps).toMatchObject({
      dejaFait: false,
    });
    const [ligne] = await gardees();
    expect(ligne).toMatchObject({ nom: 'Relais', parCourriel: false, annoncees: [vue] });
    expect(ligne?.vues).toEqual([vue, nouvelle]);
  });

  test('d’autres critères repartent de ce qui y répond maintenant', async () => {
    await garder('partenaire');
    const { id } = await creerStructure(banc, { nom: 'Mairie' });
    await garder('partenaire', { recherche: 'q=mairie' });
    expect(await gardees()).toMatchObject([{ criteres: 'q=mairie', vues: [id] }]);
  });

  test('une recherche vide, ou qui donne une adresse ou un numéro, est refusée par une phrase', async () => {
    for (const recherche of [
      '',
      'inconnu=1',
      'q=anne%40exemple.fr',
      'q=06+12+34+56+78',
      'q=1+85+05+33+063+123',
      'q=loger&public=anne%40exemple.fr',
    ])
      expect(await garder('partenaire', { recherche })).toMatchObject({ statut: 422 });
    expect(await gardees()).toEqual([]);
  });

  test('celle d’un autre ne se change ni ne s’oublie : chacun a les siennes', async () => {
    await garder('partenaire');
    await garder('invite', { nom: 'La mienne' });
    expect(
      (await banc.appeler(oublierRecherche, { profil: 'lecture', corps: { cle: 'recherche-0001' } })).corps,
    ).toEqual({
      dejaFait: true,
    });
    expect((await gardees()).map((r) => r.nom)).toEqual(['Répit', 'La mienne']);
    const oublier = () => banc.appeler(oublierRecherche, { profil: 'invite', corps: { cle: 'recherche-0001' } });
    expect((await oublier()).corps).toEqual({ dejaFait: false });
    expect((await oublier()).corps).toEqual({ dejaFait: true });
    expect((await gardees()).map((r) => r.nom)).toEqual(['Répit']);
  });

  test('trente au plus', async () => {
    for (let i = 0; i < 30; i += 1) await garder('partenaire', { cle: uneCle(), recherche: `q=mot${i}` });
    expect(await garder('partenaire', { cle: uneCle() })).toMatchObject({
      statut: 422,
      corps: { erreur: { message: expect.stringContaining('30') as unknown } },
    });
  });
});

describe('prévenir par courriel', () => {
  const avecContact = () =>
    creerStructure(banc, { nom: 'CCAS', profil: 'partenaire', courrielDuContact: 'ccas@exemple.example' });

  test('une fois par nouvelle structure, à ceux qui l’ont demandé et dont l’adresse est connue', async () => {
    await avecContact();
    await garder('partenaire');
    await garder('lecture');
    await garder('coordination', { parCourriel: false });
    await prevenirDesNouveautes(banc.contexte);
    expect(courriels()).toEqual([]);

    await repit('La Pause <b>');
    await prevenirDesNouveautes(banc.contexte);
    await prevenirDesNouveautes(banc.contexte);
    expect(courriels()).toHaveLength(1);
    const [message] = courriels();
    expect(JSON.stringify(message)).toContain('ccas@exemple.example');
    expect(message?.corps).toContain('La Pause &lt;b&gt;');
    expect(message?.corps).toContain(encodeURIComponent(`chercher/?${RECHERCHE}`));

    await repit('Le Relais');
    await prevenirDesNouveautes(banc.contexte);
    expect(courriels()).toHaveLength(2);
    expect(courriels()[1]?.corps).not.toContain('La Pause');
  });

  test('une fiche qui se met à répondre après une correction est une nouvelle', async () => {
    await avecContact();
    const { id } = await creerStructure(banc, { nom: 'Le Relais' });
    await garder('partenaire', { recherche: 'q=ludotheque' });
    const { structures } = banc.contexte.depots;
    await structures.modifier(id, (await structures.parId(id)).eTag, { services: ['Ludothèque'] });
    await prevenirDesNouveautes(banc.contexte);
    expect(courriels()).toHaveLength(1);
  });

  test('ce qui a été vu dans l’onglet n’est pas annoncé', async () => {
    await avecContact();
    await garder('partenaire');
    const { id } = await repit('La Pause');
    await garder('partenaire', { vues: [id] });
    await prevenirDesNouveautes(banc.contexte);
    expect(courriels()).toEqual([]);
  });

  test('arrêté à n’importe quel moment, le minuteur n’envoie jamais deux fois, et finit au plus tard au tour suivant', async () => {
    await avecContact();
    await garder('partenaire');
    await repit('La Pause');
    const actes = 12;
    for (let rang = 1; rang <= actes; rang += 1)
      for (const apres of [false, true]) {
        banc.mourirA(rang, apres);
        await prevenirDesNouveautes(banc.contexte).catch(() => undefined);
        banc.renaitre();
      }
    await prevenirDesNouveautes(banc.contexte);
    expect(courriels().length).toBeLessThanOrEqual(1);
  });

  test('un courriel refusé repart au tour suivant ; peut-être parti, il ne repart pas', async () => {
    await avecContact();
    await garder('partenaire');
    await repit('La Pause');
    const refuse = { ...banc.contexte, envoyer: async () => Promise.reject(new ErreurGraph('requete')) };
    await prevenirDesNouveautes(refuse);
    expect((await gardees())[0]?.annoncees).toEqual([]);
    const incertain = { ...banc.contexte, envoyer: async () => Promise.reject(new ErreurGraph('indisponible')) };
    await prevenirDesNouveautes(incertain);
    await prevenirDesNouveautes(banc.contexte);
    expect(courriels()).toEqual([]);
  });

  test('une adresse dont un courriel est revenu : aucun courriel', async () => {
    const { contact } = await avecContact();
    await garder('partenaire');
    await repit('La Pause');
    const { contacts } = banc.contexte.depots;
    const { eTag, courriel } = await contacts.parId(contact);
    await contacts.modifier(contact, eTag, { courrielEnEchec: courriel });
    await prevenirDesNouveautes(banc.contexte);
    expect(courriels()).toEqual([]);
  });

  test('une recherche dont la ligne ne s’écrit pas ne retient pas les autres', async () => {
    await avecContact();
    await garder('partenaire', { cle: 'recherche-0001' });
    await garder('partenaire', { cle: 'recherche-0002', nom: 'La seconde' });
    await repit('La Pause');
    const { recherches } = banc.contexte.depots;
    const [premiere] = await gardees();
    const modifier: typeof recherches.modifier = (id, ...reste) =>
      id === premiere?.id ? Promise.reject(new ErreurGraph('indisponible')) : recherches.modifier(id, ...reste);
    const depots = { ...banc.contexte.depots, recherches: { ...recherches, modifier } };
    await expect(prevenirDesNouveautes({ ...banc.contexte, depots })).rejects.toThrow();
    expect(courriels().map((c) => c.objet)).toEqual([expect.stringContaining('La seconde')]);
  });

  test('plus personne à ce compte, ou une opposition : aucun courriel', async () => {
    const { contact } = await avecContact();
    await garder('partenaire');
    await repit('La Pause');
    const { contacts } = banc.contexte.depots;
    await contacts.modifier(contact, (await contacts.parId(contact)).eTag, { opposition: true });
    await prevenirDesNouveautes(banc.contexte);
    expect(courriels()).toEqual([]);
  });
});

describe('garder une question comme besoin', () => {
  const noter = (corps: object, profil: NomProfil = 'coordination') => banc.appeler(noterBesoin, { profil, corps });

  test('le besoin dit la question et ses critères, sans rien d’une personne', async () => {
    const { id } = await creerStructure(banc, { nom: 'CCAS', profil: 'partenaire' });
    const recherche = 'q=garde+le+soir&thematique=Petite+enfance&public=Familles&commune=33123&autour=1';
    expect(await noter({ recherche, precisions: ' Après 19 h. ' }, 'partenaire')).toMatchObject({
      statut: 200,
      corps: { dejaFait: false },
    });
    expect((await banc.contexte.depots.besoins.lire()).items).toMatchObject([
      {
        intitule: 'Garde le soir, Petite enfance, pour Familles, à Cézac et autour',
        thematique: 'Petite enfance',
        public: 'Familles',
        communeInsee: '33123',
        origine: 'Recherche sans réponse',
        releveLe: '2026-11-23',
        structure: id,
        etat: 'Ouvert',
        precisions: 'Après 19 h.',
      },
    ]);
  });

  test('une structure inconnue est refusée par une phrase', async () => {
    expect(await noter({ recherche: 'q=garde', structure: '99999' })).toMatchObject({
      statut: 404,
      corps: { erreur: { message: expect.stringContaining('n’existe pas ou plus') as unknown } },
    });
  });

  test('une même question d’une même structure n’est gardée qu’une fois par mois', async () => {
    const recherche = 'q=r%C3%A9pit';
    banc.perdre(/POST .*\/items$/, true);
    await noter({ recherche });
    expect((await noter({ recherche })).corps).toMatchObject({ dejaFait: true });
    expect((await noter({ recherche: 'q=Repit' })).corps).toMatchObject({ dejaFait: true });
    banc.avancer(24 * 10);
    expect((await noter({ recherche })).corps).toMatchObject({ dejaFait: false });
    expect((await banc.contexte.depots.besoins.lire()).items).toHaveLength(2);
  });

  test('la même question avec d’autres précisions n’est pas dite gardée : elle est refusée, et rien ne change', async () => {
    const recherche = 'q=r%C3%A9pit';
    const demande = { recherche, precisions: 'Le samedi.' };
    await noter(demande);
    expect((await noter(demande)).corps).toMatchObject({ dejaFait: true });
    expect((await noter({ recherche })).corps).toMatchObject({ dejaFait: true });
    expect(await noter({ recherche, precisions: 'Le soir.' })).toMatchObject({
      statut: 409,
      corps: { erreur: { message: expect.stringContaining('autres précisions') as unknown } },
    });
    expect((await banc.contexte.depots.besoins.lire()).items).toMatchObject([{ precisions: 'Le samedi.' }]);
  });

  test('rien n’est gardé d’une recherche vide ni d’un texte qui donne une adresse ou un numéro', async () => {
    for (const corps of [
      { recherche: '' },
      { recherche: 'q=loger+anne%40exemple.fr' },
      { recherche: 'q=loger&thematique=06+12+34+56+78' },
      { recherche: 'q=loger', precisions: 'Rappeler au 06.12.34.56.78' },
      { recherche: 'q=loger', precisions: '2 85 05 33 063 123' },
    ])
      expect(await noter(corps)).toMatchObject({ statut: 422 });
    expect((await banc.contexte.depots.besoins.lire()).items).toEqual([]);
  });
});

test('un mot faux est expliqué à côté de lui, et sa dernière version valable reste en vigueur dans la recherche', async () => {
  const depot = banc.contexte.depots.vocabulaire;
  const { id } = await depot.creer({ terme: 'PLIE', genre: 'Sigle', formes: ['Plan local pour l’insertion'] });
  const { id: structure } = await creerStructure(banc, { nom: 'Plan local pour l’insertion' });
  await tenirVocabulaire(banc.contexte);
  await depot.modifier(id, (await depot.parId(id)).eTag, { formes: [] });
  await tenirVocabulaire(banc.contexte);
  expect((await depot.parId(id)).probleme).toContain('au moins une forme longue');
  await garder('coordination', { recherche: 'q=PLIE' });
  expect(await gardees()).toMatchObject([{ vues: [structure] }]);
  const avant = (await depot.lire()).items;
  await tenirVocabulaire(banc.contexte);
  expect((await depot.lire()).items).toEqual(avant);
});
