import { strFromU8, unzipSync } from 'fflate';
import { garderConvention } from '../../core/contrats/conventions.ts';
import {
  creerFicheAction,
  importerBaseDActions,
  modifierFicheAction,
  telechargerFicheAction,
} from '../../core/contrats/plan.ts';
import type { NomProfil } from '../../infra/local/locataire.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { UNE_BASE, UNE_CONVENTION, uneAction } from './demandes/plan.ts';
import { creerStructure, uneCle } from './fabrique.ts';

let banc: Banc;
beforeEach(async () => {
  banc = await ouvrirBanc();
});
afterEach(() => banc.fermer());

const lire = (id: string) => banc.contexte.depots.fichesAction.parId(id);
const modifier = (profil: NomProfil, id: string, corps: object) =>
  banc.appeler(modifierFicheAction, { profil, chemin: { id }, corps });

test('la même demande ne crée qu’une fiche ; la même clé pour une autre est refusée', async () => {
  const demande = (titre: string) => ({
    profil: 'coordination' as const,
    corps: {
      cle: 'une-cle-de-fiche',
      champs: { titre, plan: 'CTG', etapes: [{ titre: 'Écrire', pour: '2027-01-31' }] },
    },
  });
  const premiere = await banc.appeler(creerFicheAction, demande('Aller vers'));
  const seconde = await banc.appeler(creerFicheAction, demande('Aller vers'));
  expect([premiere.statut, seconde.corps]).toEqual([200, { ...(premiere.corps as object), dejaFait: true }]);
  expect((await banc.appeler(creerFicheAction, demande('Autre chose'))).statut).toBe(409);
  const { id } = premiere.corps as { id: string };
  expect(await lire(id)).toMatchObject({ titre: 'Aller vers', modalites: ['Écrire | 2027-01-31'] });
});

test('une structure change la fiche qu’elle porte, sans pouvoir se passer la main ni la prendre', async () => {
  const porteuse = await creerStructure(banc, { nom: 'Mission locale (exemple)', profil: 'partenaire' });
  const autre = await creerStructure(banc, { nom: 'PMI (exemple)', profil: 'invite' });
  const { id, eTag } = await uneAction(banc, [porteuse.id]);
  expect((await modifier('partenaire', id, { eTag, champs: { enjeu: 'Mieux' } })).statut).toBe(200);
  expect(await lire(id)).toMatchObject({ enjeu: 'Mieux', provenance: [{ champ: 'enjeu', par: porteuse.id }] });
  const { eTag: suivant } = await lire(id);
  expect((await modifier('invite', id, { eTag: suivant, champs: { enjeu: 'Autre' } })).statut).toBe(403);
  expect((await modifier('invite', id, { eTag: suivant, structure: porteuse.id, champs: { enjeu: 'A' } })).statut).toBe(
    403,
  );
  expect((await modifier('lecture', id, { eTag: suivant, champs: { enjeu: 'A' } })).statut).toBe(403);
  const pris = await modifier('partenaire', id, { eTag: suivant, champs: { porteuses: [porteuse.id, autre.id] } });
  expect(pris.statut).toBe(403);
  expect(await lire(id)).toMatchObject({ enjeu: 'Mieux', porteuses: [porteuse.id] });
});

test('deux écritures au même moment : la seconde est un conflit, sauf si tout ce qu’elle dit est écrit déjà', async () => {
  const { id, eTag } = await uneAction(banc);
  const dire = (enjeu: string) => modifier('coordination', id, { eTag, champs: { enjeu } });
  expect((await dire('Premier')).statut).toBe(200);
  expect((await dire('Second')).statut).toBe(409);
  expect(await dire('Premier')).toMatchObject({ statut: 200, corps: { champsChanges: [] } });
  expect((await lire(id)).provenance).toHaveLength(1);
});

test('une structure qui n’existe pas ne peut porter une fiche : rien n’est écrit, la place en est dite', async () => {
  const { id, eTag } = await uneAction(banc);
  const refus = await modifier('coordination', id, { eTag, champs: { enjeu: 'x', porteuses: ['987654'] } });
  expect(refus).toMatchObject({
    statut: 404,
    corps: { erreur: { champs: [{ chemin: 'corps.champs.porteuses.0' }] } },
  });
  expect((await lire(id)).enjeu).toBe('Se connaître');
});

test.each([
  ['une étape sans date possible', { etapes: [{ titre: 'x', pour: '2027-02-30' }] }],
  ['un titre vide', { titre: '  ' }],
  ['cent une structures', { porteuses: Array.from({ length: 101 }, (_, i) => String(i + 1)) }],
  ['un champ inconnu', { couleur: 'rouge' }],
])('%s est refusé avec sa phrase', async (_, champs) => {
  const { id, eTag } = await uneAction(banc);
  expect((await modifier('coordination', id, { eTag, champs })).statut).toBe(400);
});

test('le document a les titres des conventions, les étapes et les structures nommées comme chacun les lit', async () => {
  const visible = await creerStructure(banc, { nom: 'Centre social (exemple)' });
  const protegee = await creerStructure(banc, {
    nom: 'Foyer de la rue des Lilas blancs',
    adresse: '4 rue des Lilas blancs',
    adresseProtegee: true,
  });
  const { id } = await uneAction(banc, [visible.id, protegee.id], {
    objectifs: ['Rejoindre', '- Écouter'],
    diagnostic: 'Première ligne\nSeconde ligne',
  });
  const reponse = await banc.appeler(telechargerFicheAction, { profil: 'lecture', chemin: { id } });
  expect(reponse.statut).toBe(200);
  const xml = strFromU8(unzipSync(reponse.octets ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array());
  for (const attendu of [
    'Action 4. Aller vers les habitants',
    'Diagnostic initial',
    'Seconde ligne',
    'Écouter',
    'Repérer les lieux',
    'Centre social (exemple)',
  ])
    expect(xml).toContain(attendu);
  expect(xml).not.toContain('Lilas');
});

test('une clé de demande en fait une, même envoyée dix fois à la fois', async () => {
  const cle = uneCle();
  const demande = { profil: 'coordination' as const, corps: { cle, champs: { titre: 'Une seule', plan: 'CTG' } } };
  const reponses = await Promise.all(Array.from({ length: 10 }, () => banc.appeler(creerFicheAction, demande)));
  expect(new Set(reponses.map(({ corps }) => (corps as { id: string }).id)).size).toBe(1);
});

test('une base s’importe une fois : simulée elle n’écrit rien, importée de nouveau elle ne change rien', async () => {
  const importer = async (simuler: boolean) =>
    banc.appeler(importerBaseDActions, { profil: 'coordination', corps: { contenu: UNE_BASE, simuler } });
  const combien = async () => (await banc.contexte.depots.fichesAction.lire()).items.length;
  expect((await importer(true)).corps).toMatchObject({
    ajoutees: ['Café des aidants', 'Jardin partagé'],
    inchangees: 0,
  });
  expect(await combien()).toBe(0);
  expect((await importer(false)).corps).toMatchObject({
    ajoutees: ['Café des aidants', 'Jardin partagé'],
    refusees: [],
  });
  expect((await importer(false)).corps).toMatchObject({ ajoutees: [], changees: [], inchangees: 2 });
  expect(await combien()).toBe(2);
});

test('un fichier qui n’est pas une base est refusé par une phrase', async () => {
  const refus = await banc.appeler(importerBaseDActions, {
    profil: 'coordination',
    corps: { contenu: 'nom;adresse\nUne ligne;1 rue Basse' },
  });
  expect([refus.statut, JSON.stringify(refus.corps).includes('Aucune action')]).toEqual([400, true]);
});

test('une convention se note une fois sous son action, se corrige par qui la porte, au vu de sa version', async () => {
  const porteuse = await creerStructure(banc, { nom: 'Mission locale (exemple)', profil: 'partenaire' });
  await creerStructure(banc, { nom: 'PMI (exemple)', profil: 'invite' });
  const { id } = await uneAction(banc, [porteuse.id]);
  const garder = (profil: NomProfil, corps: object) =>
    banc.appeler(garderConvention, { profil, chemin: { id }, corps: { cle: uneCle(), ...corps } });
  const cle = uneCle();
  const premiere = await garder('partenaire', { cle, convention: UNE_CONVENTION });
  expect(await garder('partenaire', { cle, convention: UNE_CONVENTION })).toMatchObject({
    statut: 200,
    corps: { ...(premiere.corps as object), dejaFait: true },
  });
  expect((await garder('partenaire', { cle, convention: { ...UNE_CONVENTION, titre: 'Autre' } })).statut).toBe(409);
  for (const profil of ['invite', 'lecture'] as const)
    expect((await garder(profil, { convention: UNE_CONVENTION })).statut).toBe(403);
  const [ecrite] = (await banc.contexte.depots.conventions.lire()).items;
  expect(ecrite).toMatchObject({ ficheAction: id, etat: 'En préparation', outilsPartages: ['Agenda partagé'] });
  const ligne = { id: ecrite?.id, eTag: ecrite?.eTag };
  const signee = { ...UNE_CONVENTION, etat: 'Signée', signeeLe: '2026-01-05', structures: [porteuse.id] };
  expect((await garder('partenaire', { ligne, convention: signee })).statut).toBe(200);
  expect((await garder('coordination', { ligne, convention: UNE_CONVENTION })).statut).toBe(409);
  const absente = { ...UNE_CONVENTION, structures: ['999999'] };
  expect((await garder('coordination', { convention: absente })).statut).toBe(404);
  expect((await banc.contexte.depots.conventions.lire()).items).toMatchObject([
    { etat: 'Signée', structures: [porteuse.id] },
  ]);
});
