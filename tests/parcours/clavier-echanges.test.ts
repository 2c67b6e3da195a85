import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { type Clavier, creerClavier } from './au-clavier.ts';
import { unParcours } from './parcours.ts';
import { ouvrir } from './teams.ts';

const SIENNE = 'Familles du Vitrezais';

const parcours = unParcours();

const fiche = async (nom: string) =>
  (await parcours.regard.lignes('Structures')).find(({ fields }) => fields.Title === nom);

describe('Échanger au clavier seul', () => {
  let page: Page;
  let fautes: readonly string[];
  let clavier: Clavier;
  beforeEach(async () => {
    ({ page, fautes } = await parcours.ouvrirPage());
    clavier = creerClavier(page);
  });
  afterEach(async () => {
    expect(fautes).toEqual([]);
  });

  test('un filtre se choisit, resserre la liste, se retire, et le focus reste là où l’on travaille', async () => {
    const onglet = await ouvrir(page, 'annuaire');
    const combien = onglet.getByRole('status').filter({ hasText: /structure/ });
    await combien.waitFor();
    const toutes = (await combien.textContent()) ?? '';
    const bouton = onglet.getByRole('button', { name: /^Thématique/ });
    await clavier.activer(bouton);
    const premiere = onglet.getByRole('menuitemcheckbox').first();
    await clavier.recoit(onglet, premiere);
    await page.keyboard.press('Enter');
    await combien.filter({ hasNotText: toutes }).waitFor();
    await page.keyboard.press('Escape');
    await clavier.recoit(onglet, bouton);
    await clavier.activer(onglet.getByRole('button', { name: 'Tout retirer' }));
    await combien.filter({ hasText: toutes }).waitFor();
    await clavier.recoit(onglet, onglet.getByRole('main').locator(':focus'));
  });

  test('un invité corrige une partie de sa fiche et confirme les autres', async () => {
    const onglet = await ouvrir(page, 'annuaire', { profil: 'invite', sous: (await fiche(SIENNE))?.id ?? '' });
    const corriger = onglet.getByRole('button', { name: 'Modifier la fiche', exact: true });
    await clavier.activer(corriger);
    const dialogue = onglet.getByRole('dialog');
    await clavier.activer(dialogue.getByRole('button', { name: 'Corriger : Accès' }));
    await clavier.ecrire(dialogue.getByLabel('Précisions sur l’accès'), 'Sonnez trois fois.');
    await clavier.activer(dialogue.getByRole('button', { name: 'Enregistrer et confirmer' }));
    await onglet.getByText('C’est enregistré. Il reste 4 parties à vérifier.').first().waitFor();
    await clavier.activer(dialogue.getByRole('button', { name: 'C’est juste : Identité' }));
    await onglet.getByText('Il reste 3 parties à vérifier.').first().waitFor();
    expect((await fiche(SIENNE))?.fields.ModalitesDAcces).toBe('Sonnez trois fois.');
    await page.keyboard.press('Escape');
    await dialogue.waitFor({ state: 'detached' });
    await clavier.recoit(onglet, corriger);
  });

  test('une campagne se prépare, s’essaie à blanc et se lance', async () => {
    const onglet = await ouvrir(page, 'annuaire', { sous: 'campagnes' });
    await clavier.activer(onglet.getByRole('button', { name: 'Préparer une autre campagne' }));
    await clavier.ecrire(onglet.getByRole('textbox', { name: 'Titre' }), 'Campagne au clavier');
    await clavier.activer(onglet.getByRole('button', { name: 'Enregistrer et voir l’essai à blanc' }));
    await onglet.getByRole('heading', { name: 'Essai à blanc' }).waitFor();
    await clavier.recoit(onglet, onglet.getByRole('main').locator(':focus'));
    await clavier.activer(onglet.getByRole('button', { name: 'Lancer la campagne' }));
    await clavier.activer(onglet.getByRole('dialog').getByRole('button', { name: 'Lancer la campagne' }));
    await onglet.getByRole('button', { name: 'Suspendre' }).waitFor();
    await clavier.recoit(onglet, onglet.getByRole('main').locator(':focus'));
    const lancees = (await parcours.regard.lignes('Campagnes')).map(({ fields }) => [fields.Title, fields.Etat]);
    expect(lancees).toContainEqual(['Campagne au clavier', 'En cours']);
  });

  test('un fichier se choisit, ses lignes se prévoient et entrent', async () => {
    const onglet = await ouvrir(page, 'annuaire', { sous: 'importer' });
    const bouton = onglet.getByRole('button', { name: 'Choisir un fichier' });
    // Waited for before the way there, not before the key alone: a key may overtake the order to intercept the dialog.
    const [choix] = await Promise.all([page.waitForEvent('filechooser'), clavier.activer(bouton)]);
    await choix.setFiles({
      name: 'clavier.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('Nom;Commune\r\nAtelier clavier fictif;Cézac\r\n'),
    });
    await clavier.activer(onglet.getByRole('button', { name: 'Voir ce que deviendront les lignes' }));
    await onglet.getByRole('heading', { name: 'Ce que deviendront les lignes' }).waitFor();
    await clavier.activer(onglet.getByRole('button', { name: /^Faire entrer/ }));
    await clavier.recoit(onglet, onglet.getByRole('heading', { name: 'Rapport d’import' }));
    expect(await fiche('Atelier clavier fictif')).toBeDefined();
  });

  test('l’annuaire se remet : destinataires choisis, envoi confirmé', async () => {
    const onglet = await ouvrir(page, 'annuaire', { sous: 'remettre' });
    const envoyer = onglet.getByRole('tab', { name: 'Envoyer par courriel' });
    await clavier.allerA(onglet.getByRole('tablist').filter({ has: envoyer }).getByRole('tab').first());
    await page.keyboard.press('ArrowRight');
    await clavier.recoit(onglet, envoyer);
    await page.keyboard.press('Enter');
    await clavier.allerA(onglet.getByRole('combobox', { name: 'Types de structure (destinataires)', exact: true }));
    await page.keyboard.press('ArrowDown');
    await onglet.getByRole('menuitemcheckbox', { name: 'Commune', exact: true }).waitFor();
    await page.keyboard.type('Commune');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await clavier.activer(onglet.getByRole('button', { name: /^Envoyer à \d+ structures?$/ }));
    await clavier.activer(onglet.getByRole('alertdialog').getByRole('button', { name: 'Envoyer', exact: true }));
    await onglet
      .getByText(/^Annuaire envoyé à \d+ structures\.$/)
      .first()
      .waitFor({ timeout: 60_000 });
    await clavier.recoit(onglet, onglet.getByRole('main').locator(':focus'));
  });

  test('mes données se lisent, se cachent et s’emportent', async () => {
    const onglet = await ouvrir(page, 'annuaire', { profil: 'invite', sous: 'mes-donnees' });
    const emporter = onglet.getByRole('button', { name: 'Copie lisible (texte)' });
    await clavier.allerA(emporter);
    const [copie] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    expect(readFileSync(await copie.path(), 'utf8')).toMatch(new RegExp(`^Contact de\\s: ${SIENNE}$`, 'm'));
    await clavier.allerA(onglet.getByLabel('Qui voit le téléphone'));
    await page.keyboard.type('Coord');
    const enregistrer = onglet.getByRole('button', { name: 'Enregistrer', exact: true });
    await clavier.activer(enregistrer);
    await onglet.getByText('Vos données sont à jour.').first().waitFor();
    await clavier.recoit(onglet, onglet.getByRole('main').locator(':focus'));
    const siens = (await parcours.regard.lignes('Contacts')).map(({ fields }) => String(fields.Visibilites ?? ''));
    expect(siens).toContainEqual(expect.stringContaining('"telephone":"coordination"'));
  });
});
