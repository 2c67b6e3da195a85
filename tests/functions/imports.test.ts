import { garderModeleDImport, importerStructures } from '../../core/contrats/imports.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { uneLigneImportee } from './demandes/imports.ts';
import { creerStructure, uneCle } from './fabrique.ts';

let banc: Banc;
beforeAll(async () => {
  banc = await ouvrirBanc();
});
afterAll(() => banc.fermer());
afterEach(() => banc.renaitre());

type Ligne = ReturnType<typeof uneLigneImportee>;
const importer = (lignes: readonly Ligne[], reste: object = {}) =>
  banc.appeler(importerStructures, { profil: 'coordination', corps: { lignes, ...reste } });
const sorts = ({ corps }: { corps: unknown }) => (corps as { lignes: { sort: string }[] }).lignes.map((l) => l.sort);
const structures = async () => (await banc.contexte.depots.structures.lire()).items;
const nommees = async (debut: string) => (await structures()).filter((s) => s.nom.startsWith(debut));
const serie = (debut: string, combien: number): Ligne[] =>
  Array.from({ length: combien }, (_, i) =>
    uneLigneImportee(i + 2, {
      nom: `${debut} ${'abcdefghijklmnopqrstuvwxyz'[i]}${i}`,
      commune: 'Cézac',
      communeInsee: '33123',
    }),
  );

test('simulé, rien n’est écrit ; fait, tout entre ; refait, rien ne change', async () => {
  const lignes = serie('Simulée', 25);
  expect(new Set(sorts(await importer(lignes, { simuler: true })))).toEqual(new Set(['creee']));
  expect(await nommees('Simulée')).toEqual([]);
  expect(new Set(sorts(await importer(lignes)))).toEqual(new Set(['creee']));
  const [une] = await nommees('Simulée');
  expect(une?.provenance).toBeUndefined();
  expect(new Set(sorts(await importer(lignes)))).toEqual(new Set(['inchangee']));
  expect(await nommees('Simulée')).toHaveLength(25);
});

test('une ligne connue change la fiche, avec sa provenance, quel que soit son nom', async () => {
  const { id } = await creerStructure(banc, {
    nom: 'Couture de l’essai',
    siret: '35600000000048',
    communeInsee: '33123',
  });
  const connue = uneLigneImportee(2, {
    nom: 'Couture de l’essai',
    siret: '35600000000048',
    siteWeb: 'https://couture.example',
  });
  expect(sorts(await importer([connue]))).toEqual(['modifiee']);
  const fiche = await banc.contexte.depots.structures.parId(id);
  expect(fiche).toMatchObject({
    siteWeb: 'https://couture.example',
    provenance: [{ champ: 'siteWeb', canal: 'Import' }],
  });

  const autrement = uneLigneImportee(3, { nom: 'Coutures de l’essai', siret: '35600000000048' });
  expect(sorts(await importer([autrement]))).toEqual(['modifiee']);
});

test('un doublon probable n’entre pas sans décision, et entre avec', async () => {
  await creerStructure(banc, { nom: 'Poterie de l’essai', telephone: '+33557000031', communeInsee: '33123' });
  const proche = uneLigneImportee(2, {
    nom: 'Poterie libre de l’essai',
    telephone: '+33557000031',
    communeInsee: '33123',
  });
  const attente = await importer([proche]);
  expect(attente.corps).toMatchObject({
    lignes: [{ sort: 'a-trancher', message: expect.stringContaining('Poterie de l’essai') as unknown }],
  });
  expect(await nommees('Poterie libre')).toEqual([]);
  expect(sorts(await importer([proche], { decisions: { 2: { doublon: 'autre' } } }))).toEqual(['creee']);
  expect(await nommees('Poterie libre')).toHaveLength(1);
});

test('tué à n’importe quel échange, avant ou après, l’import refait n’écrit rien deux fois', async () => {
  for (const apres of [false, true])
    for (let rang = 1; ; rang += 1) {
      const debut = `Tuée ${rang} ${apres ? 'après' : 'avant'}`;
      const lignes = serie(debut, 30);
      banc.mourirA(rang, apres);
      const { statut } = await importer(lignes);
      banc.renaitre();
      expect(sorts(await importer(lignes))).not.toContain('en-erreur');
      expect((await nommees(debut)).map((s) => s.nom).sort()).toEqual(lignes.map((l) => l.structure.nom).sort());
      if (statut === 200) {
        expect(rang).toBeGreaterThan(2);
        break;
      }
    }
});

test('une réponse perdue n’est pas une ligne perdue, ni doublée', async () => {
  const lignes = serie('Perdue', 30);
  banc.perdre(/POST .*batch/, true);
  expect(new Set(sorts(await importer(lignes)))).toEqual(new Set(['creee']));
  expect(await nommees('Perdue')).toHaveLength(30);
});

test('une valeur fausse est refusée avec sa ligne et son champ, sans rien écrire', async () => {
  const lignes = [uneLigneImportee(2, { nom: 'Fausse bonne' }), uneLigneImportee(3, { nom: 'Fausse', siret: '123' })];
  const reponse = await importer(lignes);
  expect(reponse).toMatchObject({
    statut: 400,
    corps: { erreur: { message: expect.stringContaining('Ligne 3, siret') as unknown } },
  });
  expect(await nommees('Fausse')).toEqual([]);
});

test('un texte hostile entre comme un texte', async () => {
  const nom = '=HYPERLINK("http://x.example")<script>alert(1)</script>';
  expect(sorts(await importer([uneLigneImportee(2, { nom })]))).toEqual(['creee']);
  expect((await nommees('=HYPERLINK')).map((s) => s.nom)).toEqual([nom]);
});

test('un modèle se garde une fois par titres, et se remplace', async () => {
  const cle = uneCle();
  const garder = (colonnes: Record<string, string | null>) =>
    banc.appeler(garderModeleDImport, { profil: 'coordination', corps: { cle, nom: 'Associations', colonnes } });
  const premier = (await garder({ Ville: 'commune' })).corps as { id: string };
  expect((await garder({ Ville: null })).corps).toEqual(premier);
  const modele = await banc.contexte.depots.modelesDImport.parCle(cle);
  expect(modele?.colonnes).toEqual({ Ville: null });
  expect((await garder({ Ville: 'motDePasse' })).statut).toBe(400);
  const sansFin = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`${i} ${'titre '.repeat(40)}`, null]));
  expect(await garder(sansFin)).toMatchObject({
    statut: 400,
    corps: { erreur: { message: expect.stringContaining('trop de colonnes') as unknown } },
  });
});

describe('les personnes d’un fichier', () => {
  const avec = (numero: number, nom: string, contact: object) => ({
    ...uneLigneImportee(numero, { nom, commune: 'Cézac', communeInsee: '33123', cleSource: `essai.csv:${nom}` }),
    contacts: [contact],
  });
  const contactsDe = async (nom: string) => {
    const [structure] = await nommees(nom);
    return (await banc.contexte.depots.contacts.lire()).items.filter((c) => c.structure === structure?.id);
  };

  test('ne rentrent pas avant qu’on ait dit si elles sont informées', async () => {
    const ligne = avec(2, 'Foyer des contacts', { nom: 'Paule Inventée' });
    const { statut, corps } = await importer([ligne]);
    expect([statut, JSON.stringify(corps)]).toEqual([400, expect.stringContaining('informées')]);
    expect(await nommees('Foyer des contacts')).toEqual([]);
  });

  test('entrent lues par la coordination seule, une seule fois, même si la structure ne change pas', async () => {
    const ligne = avec(2, 'Foyer des contacts', { nom: 'Paule Inventée', courriel: 'Paule@F.example' });
    const seconde = avec(3, 'Foyer des contacts', { nom: 'Zoé Imaginaire' });
    const premier = await importer([ligne], { information: 'a-faire' });
    expect(premier.corps).toMatchObject({ lignes: [{ sort: 'creee', contacts: ['cree'] }] });
    expect((await importer([ligne], { information: 'a-faire' })).corps).toMatchObject({
      lignes: [{ sort: 'inchangee', contacts: ['inchange'] }],
    });
    expect((await importer([seconde], { information: 'faite' })).corps).toMatchObject({
      lignes: [{ contacts: ['cree'] }],
    });
    expect(await contactsDe('Foyer des contacts')).toMatchObject([
      { nom: 'Paule Inventée', courriel: 'paule@f.example', visibilite: 'coordination', principal: true },
      { nom: 'Zoé Imaginaire', visibilite: 'coordination', informeLe: expect.stringMatching(/^\d{4}-/) },
    ]);
  });

  test('deux lignes complètent la même personne, chacune de ce qu’elle dit, comme la liste le garde', async () => {
    await importer([avec(2, 'Foyer complété', { nom: 'Paule Inventée' })], { information: 'a-faire' });
    const parTelephone = avec(2, 'Foyer complété', { nom: 'Paule Inventée', telephone: '05 36 49 00 02' });
    const { contacts: lus } = parTelephone;
    const seule = { ...parTelephone, contacts: [...lus, { nom: 'Paule Inventée', courriel: 'Paule@Foyer.example' }] };
    expect((await importer([seule], { information: 'a-faire' })).corps).toMatchObject({
      lignes: [{ contacts: ['complete', 'complete'] }],
    });
    expect(await contactsDe('Foyer complété')).toMatchObject([
      { nom: 'Paule Inventée', telephone: '+33536490002', courriel: 'paule@foyer.example' },
    ]);
  });
});
