import type { Page } from 'playwright-core';
import { unParcours } from './parcours.ts';
import { ouvrir } from './teams.ts';

const parcours = unParcours();

/** The frame of the tab, to ask it what only a page knows. */
function cadre(page: Page) {
  const trouve = page.frames().find((f) => f.url().includes('/onglets/'));
  if (trouve === undefined) throw new Error('Aucun onglet n’est ouvert.');
  return trouve;
}
const adresse = (page: Page) => cadre(page).evaluate(() => decodeURIComponent(window.location.hash.slice(1)));
/** Timers of a page run in the order of their times: once this one ran, all those of 300 ms begun before did. */
const laisserPasserLesRepits = (page: Page) => cadre(page).evaluate(() => new Promise((fin) => setTimeout(fin, 301)));

test.each(['canal', 'personnelle'] as const)(
  'après une recherche, le premier clic sur chaque partie l’ouvre, et l’on y reste (vue %s)',
  async (vue) => {
    const { page, fautes } = await parcours.ouvrirPage();
    const annuaire = await ouvrir(page, 'annuaire', vue === 'canal' ? {} : { vue });
    const onglets = [
      ['Campagnes', 'campagnes'],
      ['Mises en lien', 'mises-en-lien'],
      ['Diffuser', 'remettre'],
      ['Tenir', 'groupes'],
      ['À traiter', 'a-traiter'],
      ['Nouvelle fiche', 'nouvelle-fiche'],
    ] as const;
    for (const [libelle, attendue] of onglets) {
      await annuaire.getByRole('tab', { name: 'Chercher' }).click();
      await annuaire.getByRole('searchbox').fill('logement');
      await annuaire.getByRole('option').first().click();
      await annuaire.getByRole('heading', { level: 2 }).first().waitFor();
      // Typed just before the click: the address is still to be written.
      await annuaire.getByRole('searchbox').fill(`logement ${libelle}`);
      const partie = libelle === 'Nouvelle fiche' ? 'button' : 'tab';
      await annuaire.getByRole(partie, { name: libelle }).first().click();
      await laisserPasserLesRepits(page);
      expect(await adresse(page)).toBe(attendue);
      await annuaire.getByRole('searchbox').waitFor({ state: 'detached' });
    }
    expect(fautes).toEqual([]);
  },
);

test('à 1280 pixels, dans un canal, aucune partie de la coordination n’est derrière « … »', async () => {
  const { page, fautes } = await parcours.ouvrirPage({ viewport: { width: 1280, height: 900 } });
  const annuaire = await ouvrir(page, 'annuaire', {});
  await annuaire.getByRole('tab', { name: 'Mes données' }).waitFor();
  expect(await annuaire.getByRole('button', { name: /autres/i }).count()).toBe(0);
  expect(fautes).toEqual([]);
});

test('une fiche créée après qu’on a ouvert une autre partie s’annonce, n’y ramène pas, et ne laisse pas de brouillon', async () => {
  const { page, fautes } = await parcours.ouvrirPage();
  const annuaire = await ouvrir(page, 'annuaire', { sous: 'nouvelle-fiche' });
  await annuaire.getByRole('textbox', { name: /^Nom/ }).fill('Atelier des fils du Blayais');
  await annuaire.getByRole('combobox', { name: 'Type de structure' }).selectOption('Association');
  let repondre = (): void => undefined;
  const retenue = new Promise<void>((lachee) => {
    repondre = lachee;
  });
  await page.route('**/api/structures', async (route) => {
    await retenue;
    await route.continue();
  });
  await annuaire.getByRole('button', { name: 'Créer la fiche', exact: true }).click();
  await annuaire.getByRole('tab', { name: 'Campagnes' }).click();
  await annuaire.getByRole('heading', { name: 'Campagnes de mise à jour', level: 1 }).waitFor({ state: 'attached' });
  repondre();
  await annuaire.getByText('Fiche créée.').first().waitFor();
  expect(await adresse(page)).toBe('campagnes');
  await annuaire.getByRole('button', { name: 'Nouvelle fiche', exact: true }).click();
  expect(await annuaire.getByRole('textbox', { name: /^Nom/ }).inputValue()).toBe('');
  expect(fautes).toEqual([]);
});
