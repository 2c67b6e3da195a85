import { garderTemps, importerCalendrier, retirerTemps } from '../../core/contrats/calendrier.ts';
import { proposerCreneaux } from '../../core/contrats/sondages.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { UN_CALENDRIER, unTempsSaisi } from './demandes/calendrier.ts';
import { creerStructure, uneRencontre } from './fabrique.ts';

let banc: Banc;
beforeEach(async () => {
  banc = await ouvrirBanc();
});
afterEach(() => banc.fermer());

const lignes = async () => (await banc.contexte.depots.tempsDuTerritoire.lire()).items;
const importer = (corps: object) =>
  banc.appeler(importerCalendrier, { profil: 'coordination', corps: { contenu: UN_CALENDRIER, ...corps } });

test('un temps du territoire s’ajoute une fois, se corrige sur la version lue, et se retire', async () => {
  const corps = unTempsSaisi();
  const ajouter = () => banc.appeler(garderTemps, { profil: 'coordination', corps });
  const premiere = await ajouter();
  const { id } = premiere.corps as { id: string };
  expect([premiere.corps, (await ajouter()).corps]).toEqual([
    { id, dejaFait: false },
    { id, dejaFait: true },
  ]);
  const [ligne] = await lignes();
  const corriger = (eTag: string, titre: string) =>
    banc.appeler(garderTemps, { profil: 'coordination', corps: { ...corps, titre, ligne: { id, eTag } } });
  expect((await corriger(ligne?.eTag ?? '', 'Conseil extraordinaire')).statut).toBe(200);
  expect((await corriger(ligne?.eTag ?? '', 'Autre')).statut).toBe(409);
  const [corrigee] = await lignes();
  expect(corrigee?.titre).toBe('Conseil extraordinaire');
  const retirer = (eTag: string) =>
    banc.appeler(retirerTemps, { profil: 'coordination', chemin: { id }, corps: { eTag } });
  expect((await retirer(ligne?.eTag ?? '')).statut).toBe(409);
  expect((await retirer(corrigee?.eTag ?? '')).corps).toEqual({ dejaFait: false });
  expect((await retirer(corrigee?.eTag ?? '')).corps).toEqual({ dejaFait: true });
});

test('un fichier est d’abord montré, puis importé une fois ; le même fichier ne change rien', async () => {
  const attendu = { changes: 0, retires: 0, ecartes: [] };
  const ajoutes = [{ titre: 'Conseil municipal', genre: 'Conseil', jours: 4, du: '2026-12-14' }];
  expect((await importer({ simuler: true })).corps).toEqual({ ...attendu, ajoutes, inchanges: 0 });
  expect(await lignes()).toEqual([]);
  expect((await importer({})).corps).toEqual({ ...attendu, ajoutes, inchanges: 0 });
  expect((await importer({})).corps).toEqual({ ...attendu, ajoutes: [], inchanges: 1 });
  expect((await lignes()).map(({ jours }) => jours)).toEqual([
    ['2026-12-14 18:30-20:30', '2027-01-11 18:30-20:30', '2027-02-08 18:30-20:30', '2027-03-08 18:30-20:30'],
  ]);
});

test('un fichier qui n’est pas un calendrier est refusé, rien n’est écrit', async () => {
  const refus = await importer({ contenu: 'PK\u0003\u0004' });
  expect([refus.statut, await lignes()]).toEqual([422, []]);
});

test('les créneaux proposés tiennent compte du calendrier du territoire, et le disent', async () => {
  const structure = await creerStructure(banc, { nom: 'CAF (exemple)' });
  const { id } = await uneRencontre(banc, [structure.id], { debut: undefined });
  await banc.appeler(garderTemps, {
    profil: 'coordination',
    corps: { ...unTempsSaisi(), titre: 'Forum', genre: 'Temps fort' },
  });
  const proposes = await banc.appeler(proposerCreneaux, {
    profil: 'coordination',
    chemin: { id },
    corps: { du: '2026-12-10', au: '2026-12-10' },
  });
  const { creneaux } = proposes.corps as { creneaux: { raisons: string[] }[] };
  expect(creneaux.map(({ raisons }) => raisons)).toEqual([['Forum'], ['Forum']]);
});
