import type { FrameLocator } from 'playwright-core';
import { essayerLesVues } from './accessible.ts';
import { unParcours } from './parcours.ts';
import { onglet, ouvrir } from './teams.ts';

const parcours = unParcours();
const liste = (annuaire: FrameLocator) => annuaire.getByRole('listbox', { name: 'Structures trouvées' });
const barre = (annuaire: FrameLocator) => annuaire.getByRole('region', { name: 'Structures cochées' });
const compte = (annuaire: FrameLocator, dit: RegExp) =>
  barre(annuaire).getByRole('status').filter({ hasText: dit }).waitFor();

/** Ticks the first two that answer « jeunesse », and the first that answers « logement ». */
async function cocherTrois(annuaire: FrameLocator): Promise<void> {
  const recherche = annuaire.getByRole('searchbox').first();
  await recherche.fill('jeunesse');
  await annuaire.getByRole('button', { name: /^Cocher/ }).click();
  await compte(annuaire, /^Aucune structure cochée/);
  await liste(annuaire).locator('[aria-posinset="1"]').click();
  await liste(annuaire).locator('[aria-posinset="2"]').click();
  await compte(annuaire, /^2 structures cochées$/);
  await recherche.fill('zzzz logement zzzz');
  await recherche.fill('logement');
  await compte(annuaire, /^2 structures cochées(, dont \d hors de cette recherche)?$/);
  await liste(annuaire).getByRole('option', { selected: false }).first().click();
  await compte(annuaire, /^3 structures cochées/);
}

test('plusieurs structures se cochent d’une recherche à l’autre, puis s’invitent, se diffusent, se gardent ; rien ne part', async () => {
  const { page, fautes } = await parcours.ouvrirPage();
  const annuaire = await ouvrir(page, 'annuaire');
  await cocherTrois(annuaire);
  const avant = await parcours.regard.courriels();

  // Given out: none but these.
  await barre(annuaire).getByRole('button', { name: 'Diffuser ou exporter' }).click();
  await annuaire.getByText('Rien que les 3 structures cochées dans la recherche.').waitFor();
  await annuaire.getByText(/^3 structures, \d+ contact/).waitFor();
  // Found again where it was: the tab is read anew.
  await ouvrir(page, 'annuaire');
  await compte(annuaire, /^3 structures cochées/);

  // Kept as a group.
  await barre(annuaire).getByRole('button', { name: 'Garder comme groupe' }).click();
  const groupe = annuaire.getByRole('dialog', { name: 'Garder comme groupe' });
  await groupe.getByText('Ses structures (3 structures)').waitFor();
  await groupe.getByRole('button', { name: 'Annuler' }).click();

  // Invited: the page of the rencontre proposes them, with their budget, and alone decides.
  await barre(annuaire).getByRole('button', { name: 'Inviter' }).click();
  await annuaire.getByRole('dialog').getByRole('listitem').first().getByRole('link').click();
  const rencontres = onglet(page, 'rencontres');
  const ajouter = rencontres.getByRole('button', { name: /^Ajouter (la structure cochée|les \d structures cochées)/ });
  await ajouter.click();
  await ajouter.waitFor({ state: 'detached' });
  expect(await parcours.regard.courriels()).toEqual(avant);
  expect(fautes).toEqual([]);
});

test('au clavier : Espace coche, Contrôle et A prend tout ce qui répond', async () => {
  const { page, fautes } = await parcours.ouvrirPage();
  const annuaire = await ouvrir(page, 'annuaire');
  await annuaire.getByRole('searchbox').first().fill('jeunesse');
  await annuaire.getByRole('button', { name: /^Cocher/ }).press('Enter');
  await liste(annuaire).focus();
  await page.keyboard.press('Space');
  await compte(annuaire, /^1 structure cochée$/);
  await page.keyboard.press('Control+a');
  const tout = await barre(annuaire)
    .getByRole('button', { name: /^Tout cocher/ })
    .textContent();
  await compte(annuaire, new RegExp(`^${/\d+/.exec(tout ?? '')?.[0]} structures? cochées?$`));
  await page.keyboard.press('Control+a');
  await compte(annuaire, /^Aucune structure cochée/);
  expect(fautes).toEqual([]);
});

test('qui n’est pas de la coordination ne coche rien', async () => {
  const { page } = await parcours.ouvrirPage();
  for (const profil of ['partenaire', 'invite', 'lecture'] as const) {
    const annuaire = await ouvrir(page, 'annuaire', { profil });
    await liste(annuaire).getByRole('option').first().waitFor();
    expect(await annuaire.getByRole('button', { name: /^Cocher/ }).count()).toBe(0);
  }
});

essayerLesVues(parcours, {
  'structures-cochees': async (page) => {
    const annuaire = await ouvrir(page, 'annuaire');
    const bouton = annuaire.getByRole('button', { name: /^Cocher/ });
    await bouton.waitFor();
    if ((await bouton.getAttribute('aria-pressed')) !== 'true') await bouton.click();
    await annuaire.getByRole('button', { name: 'Thématique' }).waitFor();
    await liste(annuaire).locator('[aria-posinset="2"]').click();
    await barre(annuaire).getByRole('button', { name: 'Inviter' }).waitFor();
  },
  'inviter-les-cochees': async (page) => {
    const annuaire = await ouvrir(page, 'annuaire');
    const bouton = annuaire.getByRole('button', { name: /^Cocher/ });
    await bouton.waitFor();
    if ((await bouton.getAttribute('aria-pressed')) !== 'true') {
      await bouton.click();
      await liste(annuaire).locator('[aria-posinset="3"]').click();
    }
    await barre(annuaire).getByRole('button', { name: 'Inviter' }).click();
    await annuaire.getByRole('dialog').getByRole('link', { name: 'Nouvelle rencontre' }).waitFor();
  },
});
