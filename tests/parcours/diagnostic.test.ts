import { essayerLesVues } from './accessible.ts';
import { unParcours } from './parcours.ts';
import { ouvrir } from './teams.ts';

const parcours = unParcours('vide');

const regler = async (quoi: 'listes' | 'canal', corps: object): Promise<void> => {
  const reponse = await fetch(`${parcours.demonstration.origine}/local/${quoi}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(corps),
  });
  if (!reponse.ok) throw new Error(await reponse.text());
};
const toutRendre = async (): Promise<void> => {
  await regler('listes', { boite: 'ouverte' });
  await regler('listes', { application: 'fonctions', liste: 'MotsDuBilan', droit: 'write' });
  await regler('canal', { flux: 'en-marche' });
};
afterEach(toutRendre);
/** A timer goes round: until one has, nothing is known of them. */
beforeAll(async () => {
  await fetch(`${parcours.demonstration.origine}/local/minuteurs/tenirReglages`, { method: 'POST' });
});

test('au clavier : saine, la page dit que tout va bien ; abîmée, ce qui est à réparer, d’abord, et qui peut le faire', async () => {
  const { page, fautes } = await parcours.ouvrirPage();
  const annuaire = await ouvrir(page, 'annuaire', { sous: 'diagnostic' });
  await annuaire.getByRole('button', { name: 'Lancer le diagnostic' }).press('Enter');
  await annuaire.getByRole('heading', { level: 2, name: 'Tout va bien.' }).waitFor();
  const lignes = annuaire.getByRole('region', { name: 'Résultat' }).getByRole('listitem');
  expect(await lignes.filter({ hasText: 'À réparer' }).count()).toBe(0);
  expect(await parcours.regard.courriels()).toEqual([]);

  await regler('listes', { boite: 'fermee' });
  await regler('listes', { application: 'fonctions', liste: 'MotsDuBilan', droit: 'aucun' });
  await regler('canal', { flux: 'supprime' });
  await annuaire.getByRole('button', { name: 'Recommencer' }).press('Enter');
  const titre = annuaire.getByRole('heading', { level: 2, name: '4 choses sont à réparer.' });
  await titre.waitFor();
  // Whoever does not see the page is taken to what it found.
  expect(await titre.evaluate((e) => e === e.ownerDocument.activeElement)).toBe(true);
  const dites = await lignes.allInnerTexts();
  expect(dites.slice(0, 4).every((l) => l.startsWith('À réparer'))).toBe(true);
  expect(dites.slice(4).some((l) => l.startsWith('À réparer'))).toBe(false);
  expect(dites[0]).toMatch(
    /Les fonctions ne voient pas la liste MotsDuBilan[\s\S]*Qui peut réparer[\s\S]*installation/,
  );
  await lignes.filter({ hasText: 'hors de la portée' }).getByText('l’administratrice du locataire').waitFor();

  await annuaire.getByRole('button', { name: 'Copier le rapport' }).press('Enter');
  await annuaire.getByText('Rapport copié.').first().waitFor();
  expect(fautes).toEqual([]);
});

test('qui n’est pas de la coordination n’a pas cette page, et les fonctions ne s’essaient pas pour lui', async () => {
  const { page } = await parcours.ouvrirPage();
  for (const profil of ['partenaire', 'invite', 'lecture'] as const) {
    const annuaire = await ouvrir(page, 'annuaire', { profil, sous: 'diagnostic' });
    await annuaire.getByRole('heading', { name: 'Annuaire des partenaires' }).first().waitFor({ state: 'attached' });
    expect(await annuaire.getByRole('button', { name: 'Lancer le diagnostic' }).count()).toBe(0);
    expect((await parcours.regard.api(profil, 'POST', 'installation/diagnostic', {})).statut).toBe(403);
  }
});

describe('lisible', () => {
  essayerLesVues(parcours, {
    'diagnostic, sain': async (page) => {
      const annuaire = await ouvrir(page, 'annuaire', { sous: 'diagnostic' });
      await annuaire.getByRole('button', { name: 'Lancer le diagnostic' }).click();
      await annuaire.getByRole('heading', { level: 2, name: 'Tout va bien.' }).waitFor();
    },
    'diagnostic, abîmé': async (page) => {
      await regler('listes', { boite: 'fermee' });
      await regler('canal', { flux: 'supprime' });
      const annuaire = await ouvrir(page, 'annuaire', { sous: 'diagnostic' });
      await annuaire.getByRole('button', { name: 'Lancer le diagnostic' }).click();
      await annuaire.getByRole('heading', { level: 2, name: '3 choses sont à réparer.' }).waitFor();
    },
  });
});
