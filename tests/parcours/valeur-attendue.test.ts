import type { Browser } from 'playwright-core';
import { plusJours } from '../../core/temps/heure-locale.ts';
import { type Regard, regarder } from './demonstration.ts';
import { lienDuCourriel, objetDuLien } from './liens.ts';
import { ouvrirContexte, ouvrirNavigateur } from './navigateur.ts';
import { finir } from './parcours.ts';
import { type Demonstration, demarrer } from './serveur.ts';
import { nouvellePage, ouvrir } from './teams.ts';

/** A month of thirty days, whose value is awaited from the 25th on. */
const JOUR = '2026-11-20';
const aDixHeures = (jours: number): string => `${plusJours(JOUR, jours)}T10:00:00+01:00`;
const LIBELLE = 'Jeunes accueillis au local';

let instant = aDixHeures(0);
let demonstration: Demonstration;
let navigateur: Browser;
let regard: Regard;
beforeAll(async () => {
  [demonstration, navigateur] = await Promise.all([demarrer('exemple', instant), ouvrirNavigateur()]);
  regard = regarder(demonstration.origine);
});
afterAll(async () => {
  await navigateur?.close();
  if (demonstration !== undefined) await finir(demonstration);
});

const nouvelle = async (options: object = {}) =>
  nouvellePage(await ouvrirContexte(navigateur, demonstration.origine, options, Date.parse(instant)));
/** Killed, and started again on a later day, on the same data. */
async function reprendreLe(jours: number): Promise<void> {
  instant = aDixHeures(jours);
  await demonstration.tuer();
  demonstration = await demarrer({ reprendre: demonstration }, instant);
}
const tour = async (): Promise<void> => {
  const { status } = await fetch(`${demonstration.origine}/local/minuteurs/rappelerLesValeurs`, { method: 'POST' });
  expect(status).toBe(200);
};
const rappels = async () => (await regard.courriels()).filter(({ objet }) => objet.startsWith('Une valeur à saisir'));
const lIndicateur = async () => (await regard.lignes('Indicateurs')).find(({ fields }) => fields.Title === LIBELLE);

test('une valeur confiée à quelqu’un lui est demandée une fois, se saisit par son lien, et manque se voit', async () => {
  const { page, fautes } = await nouvelle();
  const onglet = await ouvrir(page, 'indicateurs', { sous: 'indicateur/nouveau' });
  await onglet.getByRole('textbox', { name: 'Nom de l’indicateur' }).fill(LIBELLE);
  await onglet.getByRole('combobox', { name: 'Fiche action' }).selectOption({ index: 1 });
  await onglet.getByRole('combobox', { name: 'Calcul' }).selectOption('saisie');
  await onglet.getByRole('textbox', { name: 'Unité' }).fill('jeunes');
  const personne = onglet.getByRole('combobox', { name: 'Qui saisit la valeur' });
  // Somebody who has an address: the others say that they have none.
  const joignable = await personne
    .locator('option:not([value=""])')
    .filter({ hasNotText: 'sans courriel' })
    .first()
    .getAttribute('value');
  await personne.selectOption(joignable);
  await onglet.getByRole('combobox', { name: 'Valeur attendue' }).selectOption('Chaque mois');
  await onglet.getByRole('button', { name: 'Créer l’indicateur' }).click();
  await onglet.getByText(LIBELLE).first().waitFor();
  expect((await lIndicateur())?.fields.ResponsableContactLookupId).toBe(joignable);
  await tour();
  expect(await rappels()).toEqual([]);
  await page.context().close();

  await reprendreLe(6);
  await Promise.all([tour(), tour()]);
  await reprendreLe(7);
  await tour();
  const [rappel, ...autres] = await rappels();
  expect(autres).toEqual([]);
  const lien = lienDuCourriel(rappel?.corps ?? '') ?? '';
  expect(objetDuLien(lien)).toEqual({ liste: 'Indicateurs', id: (await lIndicateur())?.id });

  const telephone = await nouvelle({ viewport: { width: 360, height: 740 } });
  await telephone.page.goto(lien);
  await telephone.page.getByRole('heading', { name: `La valeur de « ${LIBELLE} »` }).waitFor();
  await telephone.page.getByRole('button', { name: 'Enregistrer la valeur' }).click();
  await telephone.page.getByText('Donnez un nombre.').waitFor();
  await telephone.page.getByRole('textbox', { name: /^Combien/ }).fill('17');
  await telephone.page.keyboard.press('Enter');
  await telephone.page.getByText('C’est noté.').waitFor();
  expect(String((await lIndicateur())?.fields.Valeurs)).toContain('"valeur":17');
  await telephone.page.context().close();

  // The month after, nobody types it: the coordination sees it.
  await reprendreLe(45);
  const apres = await nouvelle();
  const tenir = await ouvrir(apres.page, 'indicateurs', { sous: 'tenir/en-retard' });
  const ligne = tenir.getByRole('listitem').filter({ hasText: LIBELLE });
  await ligne.getByText('En retard', { exact: true }).waitFor();
  const aTraiter = await ouvrir(apres.page, 'annuaire', { sous: 'a-traiter' });
  await aTraiter
    .getByText(/^1\s+valeur d’indicateur en retard/)
    .first()
    .waitFor();
  expect([...fautes, ...telephone.fautes, ...apres.fautes]).toEqual([]);
});
