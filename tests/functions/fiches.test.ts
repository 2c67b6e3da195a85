import { ouvrirLien } from '../../core/contrats/annuaire.ts';
import { archiverFiche, creerFiche, fermerFiche, modifierFiche, rouvrirFiche } from '../../core/contrats/fiches.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { creerStructure, uneCle, unLien } from './fabrique.ts';

let banc: Banc;
beforeAll(async () => {
  banc = await ouvrirBanc();
});
afterAll(() => banc.fermer());
afterEach(() => banc.renaitre());

const structures = () => banc.contexte.depots.structures;
const creer = (champs: object, reste: object = {}) =>
  banc.appeler(creerFiche, {
    profil: 'coordination',
    corps: { cle: uneCle(), champs: { type: 'Association', ...champs }, ...reste },
  });
const modifier = (id: string, eTag: string, champs: object, reste: object = {}) =>
  banc.appeler(modifierFiche, { profil: 'coordination', chemin: { id }, corps: { eTag, champs, ...reste } });
const idDe = (reponse: { readonly corps: unknown }) => (reponse.corps as { id: string }).id;
const fautes = (reponse: { readonly corps: unknown }) =>
  (reponse.corps as { erreur: { champs?: { chemin: string }[] } }).erreur.champs?.map((c) => c.chemin);

let serie = 0;
/** Names far enough from one another that none is taken for another. */
const MOTS = ['Alouette', 'Bruyère', 'Cerisaie', 'Douelle', 'Éclusier', 'Farandole', 'Garenne', 'Hirondelle', 'Iris'];
const unNom = (): string => {
  serie += 1;
  return `${MOTS[serie % MOTS.length]} ${'abcdefghijklmnopqrstuvwxyz'[serie % 26]?.repeat(6)}`;
};

describe('créer une fiche', () => {
  test('ce qui est saisi est mis en forme, et la commune du territoire donne ses codes', async () => {
    const nom = unNom();
    const reponse = await creer({
      nom,
      siret: '356 000 000 00048',
      rna: 'w332 001234',
      telephone: '05 57 00 00 00',
      courriel: ' Accueil@EXEMPLE.example ',
      siteWeb: 'exemple.example',
      commune: 'saint savin',
      zone: 'EPCI',
      services: ['Accueil', '', 'Accueil'],
      visibilites: { telephone: 'coordination', courriel: 'partenaires' },
    });
    expect(reponse).toMatchObject({ statut: 200, corps: { dejaFait: false } });
    expect(await structures().parId(idDe(reponse))).toMatchObject({
      nom,
      statut: 'Active',
      siret: '35600000000048',
      rna: 'W332001234',
      telephone: '+33557000000',
      courriel: 'accueil@exemple.example',
      siteWeb: 'https://exemple.example',
      commune: 'Saint-Savin',
      communeInsee: '33473',
      codePostal: '33920',
      services: ['Accueil'],
      visibilites: { telephone: 'coordination' },
      recenseeLe: '2026-11-23',
      verifieeLe: undefined,
    });
  });

  test('une structure sans SIRET ni RNA, hors du territoire, se crée ; entendue au téléphone, elle est vérifiée', async () => {
    const reponse = await creer(
      { nom: unNom(), commune: 'Libourne', communeInsee: '33243' },
      { verifieePar: 'Téléphone' },
    );
    expect(await structures().parId(idDe(reponse))).toMatchObject({
      commune: 'Libourne',
      communeInsee: '33243',
      siret: undefined,
      verifieeLe: '2026-11-23',
      verifieePar: 'Téléphone',
      verifications: { Contacts: { le: '2026-11-23', canal: 'Téléphone' } },
    });
  });

  test.each([
    ['siret', { siret: '12345678901234' }],
    ['rna', { rna: 'X123' }],
    ['telephone', { telephone: '0557' }],
    ['courriel', { courriel: 'accueil' }],
    ['codePostal', { codePostal: '3362' }],
    ['zoneCodes', { zone: 'Communes' }],
    ['zoneCodes', { zone: 'Département', zoneCodes: ['Gironde'] }],
    ['zone', { zoneCodes: ['33473'] }],
  ])('une valeur fausse est refusée à côté de son champ : %s', async (champ, faux) => {
    const nom = unNom();
    const reponse = await creer({ nom, ...faux });
    expect(reponse.statut).toBe(400);
    expect(fautes(reponse)).toEqual([champ]);
    expect((await structures().lireOu('nom', nom)).items).toEqual([]);
  });

  test('la même demande répétée, ou envoyée deux fois à la fois, ne crée qu’une fiche', async () => {
    const nom = unNom();
    const corps = { cle: uneCle(), champs: { nom, type: 'Association', commune: 'Cézac', telephone: '0557000001' } };
    const appeler = () => banc.appeler(creerFiche, { profil: 'coordination', corps });
    const reponses = [...(await Promise.all([appeler(), appeler()])), await appeler()];
    expect(new Set(reponses.map(idDe)).size).toBe(1);
    expect((await structures().lireOu('nom', nom)).items).toHaveLength(1);
  });

  test('un doublon certain est refusé en disant pourquoi, et créé si l’on insiste', async () => {
    const nom = unNom();
    const champs = { nom, commune: 'Cézac', siret: '73282932000074' };
    await creer(champs);
    const refus = await creer(champs);
    expect(refus).toMatchObject({ statut: 422, corps: { erreur: { code: 'regle-metier' } } });
    expect(JSON.stringify(refus.corps)).toMatch(/même nom.*même SIRET/);
    expect(fautes(refus)).toEqual(['malgreDoublon']);
    expect(await creer(champs, { malgreDoublon: true })).toMatchObject({ statut: 200, corps: { dejaFait: false } });
    expect((await structures().lireOu('nom', nom)).items).toHaveLength(2);
  });

  test('la même clé pour une autre structure n’est pas dite « déjà faite »', async () => {
    const cle = uneCle();
    const demande = (nom: string) =>
      banc.appeler(creerFiche, { profil: 'coordination', corps: { cle, champs: { nom, type: 'Association' } } });
    const nom = unNom();
    expect((await demande(nom)).statut).toBe(200);
    expect((await demande(unNom())).statut).toBe(409);
    expect((await demande(nom)).corps).toMatchObject({ dejaFait: true });
  });

  test('interrompue n’importe où puis répétée, elle finit avec une seule fiche', async () => {
    banc.compter();
    await creer({ nom: unNom() });
    const total = banc.compter();
    for (let rang = 1; rang <= total; rang += 1)
      for (const apres of [false, true]) {
        const cle = uneCle();
        const corps = { cle, champs: { nom: `Reprise ${cle}`, type: 'Association', commune: 'Donnezac' } };
        banc.mourirA(rang, apres);
        await banc.appeler(creerFiche, { profil: 'coordination', corps });
        banc.renaitre();
        const { statut } = await banc.appeler(creerFiche, {
          profil: 'coordination',
          corps: { ...corps, malgreDoublon: true },
        });
        expect({ rang, apres, statut }).toEqual({ rang, apres, statut: 200 });
        expect((await structures().lireOu('cleCreation', cle)).items).toHaveLength(1);
      }
  });
});

describe('modifier une fiche', () => {
  test('« je viens de vérifier » lève le doute et dit l’autonomie, comme toute vérification ; pas sur une fiche archivée', async () => {
    const { id } = await creerStructure(banc, { nom: unNom(), statut: 'À vérifier' });
    const { eTag } = await structures().parId(id);
    expect((await modifier(id, eTag, {}, { verifieePar: 'Téléphone' })).statut).toBe(200);
    const fiche = await structures().parId(id);
    expect(fiche).toMatchObject({
      statut: 'Active',
      verifieePar: 'Téléphone',
      autonomie: 'Par téléphone ou en visite',
      verifications: { Contacts: { canal: 'Téléphone' } },
    });
    expect(fiche.provenance?.at(-1)).toMatchObject({ champ: 'autonomie', canal: 'Règle' });
    const archivee = await creerStructure(banc, { nom: unNom(), statut: 'Archivée' });
    const { eTag: sienne } = await structures().parId(archivee.id);
    expect((await modifier(archivee.id, sienne, {}, { verifieePar: 'Téléphone' })).statut).toBe(422);
  });

  test('seul ce qui change est écrit, avec sa provenance', async () => {
    const { id } = await creerStructure(banc, { nom: unNom(), telephone: '+33557000000', adresse: '1 rue Basse' });
    const { eTag } = await structures().parId(id);
    const reponse = await modifier(id, eTag, {
      telephone: '05 57 00 00 00',
      adresse: '2 rue Haute',
      adresseProtegee: true,
      visibilites: { courriel: 'public' },
    });
    expect(reponse.corps).toMatchObject({ champsChanges: ['adresse', 'adresseProtegee', 'visibilites'] });
    const { provenance, ...ligne } = await structures().parId(id);
    expect(ligne).toMatchObject({ adresse: '2 rue Haute', adresseProtegee: true, visibilites: { courriel: 'public' } });
    expect(provenance).toMatchObject([
      { champ: 'adresse', avant: '1 rue Basse', apres: '2 rue Haute', canal: 'Onglet', le: '2026-11-23T09:00:00.000Z' },
      { champ: 'adresseProtegee', avant: 'Non', apres: 'Oui' },
      { champ: 'visibilites', apres: ['Courriel\u00A0: public'] },
    ]);
  });

  test('déplacée, elle perd les coordonnées de l’ancienne adresse', async () => {
    const { id } = await creerStructure(banc, { nom: unNom(), latitude: 45.1, longitude: -0.4, commune: 'Cézac' });
    await modifier(id, (await structures().parId(id)).eTag, { commune: 'Donnezac' });
    expect(await structures().parId(id)).toMatchObject({
      communeInsee: '33151',
      latitude: undefined,
      longitude: undefined,
    });
  });

  test('une version dépassée est refusée et n’écrit rien ; la même demande répétée n’est pas un conflit', async () => {
    const { id } = await creerStructure(banc, { nom: unNom() });
    const { eTag } = await structures().parId(id);
    expect((await modifier(id, eTag, { description: 'Première' })).statut).toBe(200);
    expect((await modifier(id, eTag, { description: 'Première' })).statut).toBe(200);
    expect(await modifier(id, eTag, { description: 'Seconde' })).toMatchObject({
      statut: 409,
      corps: { erreur: { code: 'conflit' } },
    });
    expect((await structures().parId(id)).description).toBe('Première');
  });

  test('un champ vidé est effacé, un nom ne peut pas l’être', async () => {
    const { id } = await creerStructure(banc, { nom: unNom(), sigle: 'MDF', zone: 'Communes', zoneCodes: ['33473'] });
    const { eTag } = await structures().parId(id);
    expect((await modifier(id, eTag, { nom: ' ' })).statut).toBe(400);
    expect((await modifier(id, eTag, { sigle: '', zone: '', zoneCodes: [] })).statut).toBe(200);
    expect(await structures().parId(id)).toMatchObject({ sigle: undefined, zone: undefined, zoneCodes: [] });
  });
});

describe('archiver, fermer, rouvrir', () => {
  const changer = (contrat: typeof archiverFiche, id: string, eTag: string) =>
    banc.appeler(contrat, { profil: 'coordination', chemin: { id }, corps: { eTag } });

  test.each([
    ['Archivée', archiverFiche],
    ['Fermée', fermerFiche],
  ] as const)(
    'une fiche %s sort de l’annuaire sans rien perdre, et ses liens ouverts n’ouvrent plus rien',
    async (statut, contrat) => {
      const { jeton, structure: id } = await unLien(banc);
      const { eTag } = await structures().parId(id);
      expect((await changer(contrat, id, eTag)).corps).toMatchObject({ statut, liensFermes: 1, dejaFait: false });
      expect(await banc.appeler(ouvrirLien, { corps: { jeton } })).toMatchObject({ statut: 410 });
      expect((await changer(contrat, id, eTag)).corps).toMatchObject({ statut, liensFermes: 0, dejaFait: true });
      expect(await structures().parId(id)).toMatchObject({ statut, thematiques: ['Parentalité'] });
    },
  );

  test('rouverte le jour même, elle est comme avant ; plus tard, elle est à vérifier', async () => {
    const { id } = await creerStructure(banc, { nom: unNom() });
    await changer(archiverFiche, id, (await structures().parId(id)).eTag);
    expect((await changer(rouvrirFiche, id, (await structures().parId(id)).eTag)).corps).toMatchObject({
      statut: 'Active',
    });
    await changer(archiverFiche, id, (await structures().parId(id)).eTag);
    banc.avancer(48);
    expect((await changer(rouvrirFiche, id, (await structures().parId(id)).eTag)).corps).toMatchObject({
      statut: 'À vérifier',
    });
    expect((await structures().parId(id)).provenance?.filter((t) => t.champ === 'statut')).toHaveLength(4);
  });

  test('interrompue n’importe où puis répétée, aucun lien ne reste ouvert', async () => {
    const compte = await unLien(banc);
    banc.compter();
    await changer(archiverFiche, compte.structure, (await structures().parId(compte.structure)).eTag);
    const total = banc.compter();
    for (let rang = 2; rang <= total; rang += 1)
      for (const apres of [false, true]) {
        const { jeton, structure: id } = await unLien(banc);
        const { eTag } = await structures().parId(id);
        banc.mourirA(rang, apres);
        await changer(archiverFiche, id, eTag);
        banc.renaitre();
        const { statut } = await changer(archiverFiche, id, eTag);
        expect({ rang, apres, statut }).toEqual({ rang, apres, statut: 200 });
        expect((await banc.appeler(ouvrirLien, { corps: { jeton } })).statut).toBe(410);
      }
  });
});
