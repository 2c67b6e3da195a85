import type { FrameLocator } from 'playwright-core';
import { type NouvelleStructure, structures } from '../../core/lists/structures.list.ts';
import { creerClientGraph } from '../../graph/client.ts';
import { ecrireEnLot } from '../../graph/ecritures-en-lot.ts';
import { creerSite } from '../../graph/site.ts';
import { idSite } from '../../infra/local/locataire.ts';
import { unParcours } from './parcours.ts';
import { ouvrir } from './teams.ts';

const COMBIEN = 5000;
const CHERCHEE = { rang: 3210, nom: 'Ludothèque itinérante de la Saye' };
/** Rows drawn at once: the window, and a margin. */
const LIGNES_AU_PLUS = 60;

const parcours = unParcours('vide');
const THEMES = ['Parentalité', 'Logement', 'Mobilité', 'Santé', 'Vie sociale'];

const structure = (rang: number): NouvelleStructure => ({
  nom: rang === CHERCHEE.rang ? CHERCHEE.nom : `Association fictive numéro ${rang}`,
  type: 'Association',
  statut: 'Active',
  thematiques: [THEMES[rang % THEMES.length] ?? 'Santé'],
  commune: 'Saint-Savin',
  communeInsee: '33473',
});

async function charger(): Promise<void> {
  const { origine } = parcours.demonstration;
  const jeton = () => parcours.regard.jeton('coordination', 'graph');
  const client = creerClientGraph({ baseUrl: `${origine}/graph/v1.0`, jeton });
  const creer = Array.from({ length: COMBIEN }, (_, rang) => structure(rang));
  const { echecs } = await ecrireEnLot(client, creerSite(client, { id: idSite }), structures, { creer });
  expect(echecs).toEqual([]);
}

test('avec 5 000 structures, seules les lignes à l’écran sont dessinées et la recherche est juste', async () => {
  await charger();
  const { page, fautes } = await parcours.ouvrirPage();
  const annuaire = await ouvrir(page, 'annuaire');
  const liste = annuaire.getByRole('listbox', { name: 'Structures trouvées' });
  await compte(annuaire, '5 000 structures');
  const dessinees = async () => {
    const n = await liste.getByRole('option').count();
    expect(n).toBeGreaterThan(0);
    expect(n).toBeLessThan(LIGNES_AU_PLUS);
  };
  await dessinees();

  // To the end and back, by the keyboard and by the wheel.
  await liste.focus();
  await page.keyboard.press('End');
  await liste.locator(`[aria-posinset="${COMBIEN}"]`).waitFor();
  await dessinees();
  await page.keyboard.press('Home');
  await liste.locator('[aria-posinset="1"]').waitFor();
  await liste.hover();
  for (let tour = 0; tour < 5; tour += 1) {
    await page.mouse.wheel(0, 4000);
    await dessinees();
  }

  // Letter by letter, without the accents.
  await annuaire.getByRole('searchbox').pressSequentially('ludotheque saye');
  await liste.getByRole('option', { name: CHERCHEE.nom }).waitFor();
  await dessinees();
  await annuaire.getByRole('searchbox').fill('');
  await annuaire.getByRole('button', { name: 'Thématique' }).click();
  await annuaire.getByRole('menuitemcheckbox', { name: /^Mobilité/ }).click();
  await page.keyboard.press('Escape');
  await compte(annuaire, '1 000 structures');
  await dessinees();
  expect(fautes).toEqual([]);
});

const compte = (annuaire: FrameLocator, texte: string) =>
  annuaire
    .getByRole('status')
    .filter({ hasText: new RegExp(texte.replaceAll(' ', '\\s')) })
    .waitFor();
