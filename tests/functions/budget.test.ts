import { lireBilan } from '../../core/contrats/bilans.ts';
import { ajouterFinancements, modifierFinancement, retirerFinancement } from '../../core/contrats/budget.ts';
import type { NomProfil } from '../../infra/local/locataire.ts';
import { type Banc, ouvrirBanc } from './banc.ts';
import { uneLigneDeBudget } from './demandes/budget.ts';
import { uneAction } from './demandes/plan.ts';
import { creerStructure, uneCle } from './fabrique.ts';

let banc: Banc;
beforeEach(async () => {
  banc = await ouvrirBanc();
});
afterEach(() => banc.fermer());

const CAF = { nature: 'Financement', financeur: 'Caf (exemple)', annee: '2026', demande: 320_050, accorde: 300_001 };
const TEMPS = { nature: 'Temps valorisé', financeur: 'Service jeunesse', annee: '2026', heures: 12.5, horaire: 1850 };
const lignes = async () => (await banc.contexte.depots.financements.lire()).items;
const ajouter = (profil: NomProfil, id: string, corps: object) =>
  banc.appeler(ajouterFinancements, { profil, chemin: { id }, corps });

test('la même demande n’ajoute ses lignes qu’une fois, au centime près ; la même clé pour d’autres est refusée', async () => {
  const { id } = await uneAction(banc);
  const cle = uneCle();
  const premiere = await ajouter('coordination', id, { cle, lignes: [CAF, TEMPS] });
  const seconde = await ajouter('coordination', id, { cle, lignes: [CAF, TEMPS] });
  expect([premiere.statut, seconde.corps]).toEqual([200, { ...(premiere.corps as object), dejaFait: true }]);
  expect((await ajouter('coordination', id, { cle, lignes: [CAF] })).statut).toBe(409);
  expect(await lignes()).toMatchObject([
    { financeur: 'Caf (exemple)', demande: 3200.5, accorde: 3000.01, ficheAction: id },
    { nature: 'Temps valorisé', heures: 12.5, valeurHoraire: 18.5 },
  ]);
});

test('une demande coupée en chemin, renvoyée, ajoute ce qui manque et rien de plus', async () => {
  const { id } = await uneAction(banc);
  const cle = uneCle();
  await ajouter('coordination', id, { cle, lignes: [CAF, TEMPS] });
  const [, seconde] = await lignes();
  await banc.contexte.depots.financements.supprimer(seconde?.id ?? '', seconde?.eTag ?? '');
  expect(await ajouter('coordination', id, { cle, lignes: [CAF, TEMPS] })).toMatchObject({
    statut: 200,
    corps: { dejaFait: false },
  });
  expect(await lignes()).toHaveLength(2);
});

test('une structure tient le budget de l’action qu’elle porte, et celle-là seule ; qui lit ne change rien', async () => {
  const porteuse = await creerStructure(banc, { nom: 'Mission locale (exemple)', profil: 'partenaire' });
  await creerStructure(banc, { nom: 'PMI (exemple)', profil: 'invite' });
  const { id } = await uneAction(banc, [porteuse.id]);
  expect((await ajouter('partenaire', id, { cle: uneCle(), lignes: [CAF] })).statut).toBe(200);
  const [ligne] = await lignes();
  const chemin = { id: ligne?.id ?? '' };
  const corps = { eTag: ligne?.eTag, ligne: { ...CAF, verse: 100 } };
  for (const profil of ['invite', 'lecture'] as const) {
    expect((await ajouter(profil, id, { cle: uneCle(), lignes: [CAF] })).statut).toBe(403);
    expect((await banc.appeler(modifierFinancement, { profil, chemin, corps })).statut).toBe(403);
    expect((await banc.appeler(retirerFinancement, { profil, chemin, corps: { eTag: ligne?.eTag } })).statut).toBe(403);
  }
  const prete = { profil: 'invite' as const, chemin, corps: { ...corps, structure: porteuse.id } };
  expect((await banc.appeler(modifierFinancement, prete)).statut).toBe(403);
  expect((await banc.appeler(modifierFinancement, { profil: 'partenaire', chemin, corps })).statut).toBe(200);
  expect(await lignes()).toMatchObject([{ verse: 1, provenance: [{ par: porteuse.id }, { champ: 'verse' }] }]);
});

test('deux corrections au même moment : la seconde est un conflit, sauf si elle dit la même chose ; retirée, la ligne l’est une fois', async () => {
  const { id, eTag } = await uneLigneDeBudget(banc, (await uneAction(banc)).id);
  const corriger = (demande: number) =>
    banc.appeler(modifierFinancement, {
      profil: 'coordination',
      chemin: { id },
      corps: { eTag, ligne: { ...CAF, demande } },
    });
  expect((await corriger(100)).statut).toBe(200);
  expect((await corriger(200)).statut).toBe(409);
  expect(await corriger(100)).toMatchObject({ statut: 200, corps: { dejaFait: true } });
  const retirer = (version: string | undefined) =>
    banc.appeler(retirerFinancement, { profil: 'coordination', chemin: { id }, corps: { eTag: version } });
  expect((await retirer(eTag)).statut).toBe(409);
  const [ligne] = await lignes();
  expect(await retirer(ligne?.eTag)).toMatchObject({ statut: 200, corps: { dejaFait: false } });
  expect(await retirer(ligne?.eTag)).toMatchObject({ statut: 200, corps: { dejaFait: true } });
});

test('ce qui n’est pas un montant est refusé : un demi-centime, un négatif, rien', async () => {
  const { id } = await uneAction(banc);
  const vide = { nature: 'Financement', financeur: 'Caf', annee: '2026' };
  for (const fausse of [
    { ...CAF, demande: 10.5 },
    { ...CAF, verse: -1 },
    vide,
    { ...TEMPS, heures: 1.234 },
    { ...CAF, annee: '26' },
  ])
    expect((await ajouter('coordination', id, { cle: uneCle(), lignes: [fausse] })).statut).toBe(400);
  expect(await lignes()).toEqual([]);
});

test('le bilan d’un financeur se lit de chaque profil, sous toute écriture de son nom ; d’un inconnu, il est refusé', async () => {
  const [soutenue, autre] = [await uneAction(banc), await uneAction(banc, [], { titre: 'Sans aide', numero: '5' })];
  await uneLigneDeBudget(banc, soutenue.id, { financeur: 'Région (exemple)', accorde: 99.99 });
  await uneLigneDeBudget(banc, autre.id, { financeur: 'Région (exemple)', annee: '2025' });
  const lire = (profil: NomProfil, financeur: string) =>
    banc.appeler(lireBilan, { profil, chemin: { annee: '2026' }, requete: { financeur } });
  for (const profil of ['coordination', 'partenaire', 'invite', 'lecture'] as const) {
    const { bilan } = lireBilan.reponse.parse((await lire(profil, 'region  EXEMPLE')).corps);
    expect(bilan.sections.flatMap((s) => s.blocs.flatMap((b) => b.fiche ?? []))).toEqual([soutenue.id]);
    expect(JSON.stringify(bilan)).toContain('99,99');
  }
  expect((await lire('lecture', 'Fondation inconnue')).statut).toBe(404);
});
