import { reglages } from '../../core/lists/reglages.list.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import { tenirReglages } from '../../functions/reglages/tenir-reglages.ts';
import { type Banc, ouvrirBanc } from './banc.ts';

let banc: Banc;
beforeAll(async () => {
  banc = await ouvrirBanc([reglages]);
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
