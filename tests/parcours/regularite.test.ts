import type { Browser, Page } from 'playwright-core';
import { z } from 'zod';
import { depuisHeureLocale } from '../../core/temps/heure-locale.ts';
import { type Regard, regarder } from './demonstration.ts';
import { ouvrirContexte, ouvrirNavigateur } from './navigateur.ts';
import { finir } from './parcours.ts';
import { type Demonstration, demarrer } from './serveur.ts';
import { nouvellePage, ouvrir } from './teams.ts';

/** A year that has begun long ago, whatever the day: its sittings, then the month after. */
const ANNEE = new Date().getFullYear() + 1;
const leJour = (jour: string): string => depuisHeureLocale(`${ANNEE}-${jour}T10:00:00`);
const LES_SEANCES = ['03-06', '03-07', '03-08'].map(leJour);
const AVANT = leJour('03-05');
const AUJOURDHUI = leJour('03-09');
const ENSUITE = leJour('04-20');
const SERIE = 'Cafés des parents, parcours';
const CODES = [
  'chat soleil velo',
  'Pomme Nuage Train',
  'lune arbre pain',
  'mer sable vent',
  'feu bois clef',
  'BCDF GH23',
  'riz eau sel',
  'fil corde noeud',
  'toit mur porte',
  'rose lilas thym',
  'ours loup renard',
];
const TELEPHONE = { viewport: { width: 360, height: 740 } } as const;

let instant = AVANT;
let demonstration: Demonstration;
let navigateur: Browser;
let regard: Regard;
const seances: string[] = [];
let ceMatin: string;
const fautes: (readonly string[])[] = [];

async function creer(debut: string, titre: string): Promise<string> {
  const structure = (await regard.lignes('Structures')).at(0)?.id;
  const { statut, corps } = await regard.api('coordination', 'POST', 'rencontres', {
    cle: `regularite-${debut.replace(/\D/g, '')}`,
    titre,
    thematique: 'Parentalité',
    format: 'Café parents',
    serie: SERIE,
    debut,
    dureeMinutes: 90,
    modalite: 'En présence',
    lieu: 'Maison des services',
    structures: [{ id: structure, raison: 'Parentalité' }],
  });
  expect({ statut, corps }).toMatchObject({ statut: 200 });
  return z.object({ id: z.string() }).parse(corps).id;
}

/** Stops and starts again at a later date, on the same data and the same port: the salt is still there. */
async function allerAu(quand: string): Promise<void> {
  instant = quand;
  await demonstration.arreter();
  demonstration = await demarrer({ reprendre: demonstration }, instant);
}

beforeAll(async () => {
  [demonstration, navigateur] = await Promise.all([demarrer('exemple', instant), ouvrirNavigateur()]);
  regard = regarder(demonstration.origine);
  for (const debut of LES_SEANCES) seances.push(await creer(debut, 'Café des parents'));
  ceMatin = await creer(AUJOURDHUI, 'Café des parents, ce matin');
  await allerAu(AUJOURDHUI);
});
afterAll(async () => {
  await navigateur?.close();
  if (demonstration !== undefined) await finir(demonstration);
});

const nouvelle = async (options: object = {}): Promise<Page> => {
  const contexte = await ouvrirContexte(navigateur, demonstration.origine, options, Date.parse(instant));
  const ouverte = await nouvellePage(contexte);
  fautes.push(ouverte.fautes);
  return ouverte.page;
};
const gardes = (page: Page) =>
  page
    .frames()
    .at(-1)
    ?.evaluate(() => Object.keys(localStorage).filter((cle) => cle.startsWith('maillage.codes')));

test.each([0, 1, 2])(
  'à la séance %i, onze personnes comptées et leurs codes donnés, au clavier, sur un téléphone',
  async (rang) => {
    const page = await nouvelle(TELEPHONE);
    const porte = await ouvrir(page, 'rencontres', { sous: `rencontre/${seances[rang]}/compter` });
    await porte.getByRole('button', { name: '26-59 ans' }).focus();
    for (let n = 0; n < CODES.length; n += 1) await page.keyboard.press('Enter');
    await porte
      .getByRole('status')
      .filter({ hasText: `${CODES.length} personnes` })
      .waitFor();
    await porte.getByText('Tout est envoyé.').waitFor();

    const champ = porte.getByRole('textbox', { name: 'Code de passage' });
    await champ.focus();
    await page.keyboard.type('Camille Exemple');
    await page.keyboard.press('Enter');
    await porte.getByText('Écrivez trois mots que vous inventez').waitFor();
    await champ.fill('');
    // Without network, the device keeps them; received, it keeps none.
    if (rang === 1) await page.context().setOffline(true);
    // At the last one, somebody has left their card at home.
    const donnes = rang === 2 ? CODES.slice(0, -1) : CODES;
    for (const code of donnes) {
      await page.keyboard.type(code);
      await page.keyboard.press('Enter');
      // Emptied, it waits for the next.
      while ((await champ.inputValue()) !== '');
    }
    if (rang === 1) {
      await porte.getByText(`${CODES.length} codes gardés sur cet appareil`).waitFor();
      expect(await gardes(page)).toHaveLength(1);
      await page.context().setOffline(false);
    }
    await porte.getByText(`${donnes.length} codes ajoutés sur cette page. Les codes sont envoyés`).waitFor();
    expect(await gardes(page)).toEqual([]);
    await page.context().close();
  },
);

test('à la porte, chez soi parmi les autres : deux gestes, et la même réponse la seconde fois', async () => {
  const { corps } = await regard.api('coordination', 'GET', `rencontres/${ceMatin}/porte`);
  const { adresse } = z.object({ adresse: z.string() }).parse(corps);
  for (let fois = 0; fois < 2; fois += 1) {
    const page = await nouvelle(TELEPHONE);
    await page.goto(adresse);
    await page.getByRole('button', { name: /Je viens pour moi/ }).click();
    await page.getByRole('textbox', { name: 'Trois mots que vous inventez' }).fill('chat soleil vélo');
    await page.keyboard.press('Enter');
    await page.getByText('Votre code est reçu').waitFor();
    await page.context().close();
  }
});

test('une page de dix cartes se prépare, aux codes qui ne disent rien', async () => {
  const page = await nouvelle();
  const onglet = await ouvrir(page, 'rencontres', { sous: `rencontre/${seances[0]}/cartes` });
  await onglet.getByRole('button', { name: 'Imprimer' }).waitFor();
  const feuille = onglet.frameLocator('iframe');
  expect(await feuille.locator('.carte').count()).toBe(10);
  const codes = await feuille.locator('.code').allTextContents();
  expect(new Set(codes).size).toBe(10);
  await page.context().close();
});

test('une semaine après, le taux paraît entre ses bornes, avec sa couverture ; la liste ne dit rien de plus', async () => {
  await allerAu(ENSUITE);
  const passe = await fetch(`${demonstration.origine}/local/minuteurs/cloreLesPassages`, { method: 'POST' });
  expect(passe.status).toBe(200);
  const page = await nouvelle();
  const onglet = await ouvrir(page, 'indicateurs');
  await onglet.getByRole('tab', { name: 'Tenir les indicateurs' }).click();
  await onglet.getByRole('button', { name: 'Nouvel indicateur' }).click();
  await onglet.getByRole('textbox', { name: 'Nom de l’indicateur' }).fill('Parents qui reviennent');
  await onglet.getByRole('combobox', { name: 'Fiche action' }).selectOption({ index: 1 });
  await onglet.getByRole('combobox', { name: 'Calcul' }).selectOption('participation-reguliere');
  await onglet.getByRole('button', { name: 'Essayer sur les mois passés' }).click();
  const essai = onglet.getByRole('region', { name: 'Essai sur les mois passés' });
  await essai
    .getByText(/entre 45,5 et 100\s%/)
    .first()
    .waitFor();
  await onglet.getByRole('button', { name: 'Créer l’indicateur' }).click();
  await onglet.getByText('Parents qui reviennent').first().waitFor();
  await onglet.getByRole('tab', { name: 'Mois' }).click();
  // The month before was fixed without it.
  await onglet.getByRole('button', { name: 'Mois suivant' }).click();
  const ligne = onglet.getByRole('group', { name: 'Parents qui reviennent', exact: true });
  await ligne
    .getByText(/entre 45,5 et 100\s%/)
    .first()
    .waitFor();
  await ligne.getByText('bornes connues pour 1 séance sur 3').first().waitFor();
  await ligne.getByText('Un code donné par 5 personnes au moins.').first().waitFor();
  const lues = JSON.stringify(await regard.lignes('Passages'));
  expect(lues).not.toMatch(/soleil|nuage|BCDF/i);
  expect(fautes.flat()).toEqual([]);
});
