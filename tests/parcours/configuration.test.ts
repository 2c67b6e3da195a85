import { ONGLETS } from '../../infra/local/page/onglets.ts';
import { unParcours } from './parcours.ts';
import { onglet, ouvrir } from './teams.ts';

const parcours = unParcours();
/** Those of the application, after what appears in the channel. */
const DECLARES = ONGLETS.length + 1;

describe('La page qui joue Teams', () => {
  test('ajoute un onglet au canal par la page de configuration, et le garde', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    await page.goto('/');
    await page.getByRole('button', { name: 'Ajouter un onglet' }).click();
    const dialogue = page.getByRole('dialog', { name: 'Ajouter un onglet Maillage au canal' });
    const reglages = page.frameLocator('iframe[title="Réglages de l’onglet"]');
    await reglages.getByRole('radio', { name: /^Indicateurs/ }).check();
    const enregistrer = dialogue.getByRole('button', { name: 'Enregistrer', exact: true });
    await enregistrer.click();
    await dialogue.waitFor({ state: 'hidden' });

    const onglets = page.getByRole('tablist', { name: 'Onglets du canal' }).getByRole('tab');
    await onglets.nth(DECLARES).waitFor();
    expect(await onglets.nth(DECLARES).textContent()).toBe('Indicateurs');
    expect(await onglets.nth(DECLARES).getAttribute('aria-selected')).toBe('true');
    await onglet(page, 'indicateurs').getByRole('heading', { name: 'Les faits du mois' }).waitFor();

    await page.reload();
    await onglets.nth(DECLARES).waitFor();
    await onglet(page, 'indicateurs').getByRole('heading', { name: 'Les faits du mois' }).waitFor();
    expect(await onglets.count()).toBe(DECLARES + 1);
    expect(fautes).toEqual([]);
  });

  test('abandonner la configuration n’ajoute rien', async () => {
    const { page } = await parcours.ouvrirPage();
    await page.goto('/');
    await page.getByRole('button', { name: 'Ajouter un onglet' }).click();
    const dialogue = page.getByRole('dialog');
    await page.frameLocator('iframe[title="Réglages de l’onglet"]').getByRole('radio').first().waitFor();
    await dialogue.getByRole('button', { name: 'Annuler', exact: true }).click();
    await dialogue.waitFor({ state: 'hidden' });
    const onglets = page.getByRole('tablist', { name: 'Onglets du canal' }).getByRole('tab');
    await onglets.nth(DECLARES - 1).waitFor();
    expect(await onglets.count()).toBe(DECLARES);
  });

  test('une adresse ouvre une fiche ou une rencontre, et le retour du navigateur revient', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    const [structure] = await parcours.regard.lignes('Structures');
    const [rencontre] = await parcours.regard.lignes('Rencontres');
    const annuaire = await ouvrir(page, 'annuaire', { sous: structure?.id ?? '' });
    await annuaire.getByRole('heading', { name: String(structure?.fields.Title), level: 2 }).waitFor();
    await page.goto(`/?onglet=rencontres&sous=${rencontre?.id}`);
    const rencontres = onglet(page, 'rencontres');
    await rencontres.getByRole('heading', { name: String(rencontre?.fields.Title), level: 1 }).waitFor();
    await page.goBack();
    await annuaire.getByRole('heading', { name: String(structure?.fields.Title), level: 2 }).waitFor();
    expect(fautes).toEqual([]);
  });

  test('une adresse qui n’existe plus le dit, avec le chemin du retour', async () => {
    const { page } = await parcours.ouvrirPage();
    const rencontres = await ouvrir(page, 'rencontres', { sous: '999999' });
    await rencontres.getByText('Cette rencontre est introuvable').waitFor();
    await rencontres.getByRole('button', { name: 'Toutes les rencontres' }).click();
    await rencontres.getByRole('button', { name: 'Créer une rencontre' }).waitFor();
  });

  test('changer de thème repeint l’onglet ouvert sans le recharger', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    const annuaire = await ouvrir(page, 'annuaire');
    const recherche = annuaire.getByRole('searchbox');
    await recherche.fill('crèche');
    const fond = () =>
      annuaire
        .locator('.fui-FluentProvider')
        .first()
        .evaluate((n) => getComputedStyle(n).backgroundColor);
    const vus = [await fond()];
    for (const theme of ['sombre', 'contraste'] as const) {
      const avant = vus.at(-1);
      await page.getByRole('combobox', { name: 'Thème' }).selectOption(theme);
      await annuaire
        .locator('.fui-FluentProvider')
        .first()
        .evaluate(
          (n, ancien) =>
            new Promise<void>((fini) => {
              const voir = () =>
                getComputedStyle(n).backgroundColor === ancien ? requestAnimationFrame(voir) : fini();
              voir();
            }),
          avant,
        );
      vus.push(await fond());
    }
    expect(new Set(vus).size).toBe(3);
    expect(await recherche.inputValue()).toBe('crèche');
    expect(fautes).toEqual([]);
  });

  test('changer de profil rouvre l’onglet avec les droits de l’autre personne', async () => {
    const { page } = await parcours.ouvrirPage();
    const rencontres = await ouvrir(page, 'rencontres');
    await rencontres.getByRole('button', { name: 'Créer une rencontre' }).waitFor();
    await page.getByRole('combobox', { name: 'Profil' }).selectOption('lecture');
    await rencontres.getByRole('button', { name: 'Créer une rencontre' }).waitFor({ state: 'hidden' });
    await rencontres.getByRole('heading', { name: 'Rencontres' }).waitFor();
  });
});
