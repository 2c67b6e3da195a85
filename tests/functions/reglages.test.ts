import { garderReglage } from '../../core/contrats/reglages.ts';
import { journal } from '../../core/lists/journal.list.ts';
import { reglages } from '../../core/lists/reglages.list.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import { tenirReglages } from '../../functions/reglages/tenir-reglages.ts';
import { type Banc, ouvrirBanc } from './banc.ts';

let banc: Banc;
beforeAll(async () => {
  banc = await ouvrirBanc([reglages, journal]);
});
afterAll(() => banc.fermer());

test('une valeur fausse est expliquée à côté d’elle, et la dernière bonne reste en vigueur', async () => {
  const depot = banc.contexte.depots.reglages;
  const { id } = await depot.creer({ cle: 'jourPublication', valeur: '5' });
  await tenirReglages(banc.contexte);
  expect(await depot.parId(id)).toMatchObject({ derniereBonne: '5', probleme: undefined });

  await depot.modifier(id, (await depot.parId(id)).eTag, { valeur: 'le cinq' });
  await tenirReglages(banc.contexte);
  const ligne = await depot.parId(id);
  expect(ligne).toMatchObject({
    valeur: 'le cinq',
    derniereBonne: '5',
    probleme: expect.stringContaining('entre 1 et 28') as unknown,
  });
  expect(lireReglages([ligne]).valeurs.jourPublication).toBe(5);

  await depot.modifier(id, ligne.eTag, { valeur: '6' });
  await tenirReglages(banc.contexte);
  expect(await depot.parId(id)).toMatchObject({ derniereBonne: '6', probleme: undefined });
});

test('quand rien n’a changé, rien n’est écrit', async () => {
  const depot = banc.contexte.depots.reglages;
  const avant = (await depot.lire()).items;
  await tenirReglages(banc.contexte);
  expect((await depot.lire()).items).toEqual(avant);
});

describe('depuis l’onglet', () => {
  const changer = (corps: object, cle = 'dureeLienJours') =>
    banc.appeler(garderReglage, { profil: 'coordination', chemin: { cle }, corps });
  const laLigne = async () =>
    (await banc.contexte.depots.reglages.lire()).items.find(({ cle }) => cle === 'dureeLienJours');
  const enVigueur = async () => lireReglages((await banc.contexte.depots.reglages.lire()).items).valeurs.dureeLienJours;

  test('une valeur s’enregistre une fois, se change sous la version vue, et se remet à l’ordinaire', async () => {
    expect((await changer({ valeur: '45' })).corps).toMatchObject({ dejaFait: false });
    expect((await changer({ valeur: '45' })).corps).toMatchObject({ dejaFait: true });
    expect(await enVigueur()).toBe(45);
    const eTag = (await laLigne())?.eTag;
    expect((await changer({ valeur: '60' })).statut).toBe(409);
    expect((await changer({ valeur: '60', eTag })).statut).toBe(200);
    expect((await changer({ valeur: '70', eTag })).statut).toBe(409);
    expect((await changer({ valeur: '', eTag: (await laLigne())?.eTag })).corps).toMatchObject({ dejaFait: false });
    expect(await enVigueur()).toBe(30);
    expect(await laLigne()).toMatchObject({ valeur: undefined, derniereBonne: '60' });
  });

  test('une valeur que la lecture refuserait est refusée avec la même phrase, et rien ne change', async () => {
    const avant = await laLigne();
    const refusee = await changer({ valeur: '400', eTag: avant?.eTag });
    expect(refusee).toMatchObject({ statut: 422, corps: { erreur: { champs: [{ chemin: 'corps.valeur' }] } } });
    expect(JSON.stringify(refusee.corps)).toContain('entre 1 et 90');
    expect(await laLigne()).toEqual(avant);
    expect((await changer({ valeur: '1' }, 'inconnu')).statut).toBe(400);
  });

  test('ce qui est écrit ne reste pas dans le journal', async () => {
    await changer({ valeur: 'Mme Exemple, 05 57 00 00 00' }, 'delegueALaProtection');
    const { items } = await banc.contexte.depots.journal.lire();
    expect(items.some(({ detail }) => detail === 'delegueALaProtection')).toBe(true);
    expect(JSON.stringify(items)).not.toContain('Mme Exemple');
  });
});
