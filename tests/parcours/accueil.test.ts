import { unParcours } from './parcours.ts';
import { onglet, ouvrir } from './teams.ts';

const parcours = unParcours();

describe('L’accueil', () => {
  test('s’ouvre d’abord ; pour la coordination, une carte ouvre la liste même de ce qu’elle compte', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    await page.goto('/');
    const accueil = onglet(page, 'accueil');
    await accueil.getByRole('heading', { name: 'Ce qui attend' }).waitFor();
    const guide = page.waitForEvent('popup');
    await accueil.getByRole('link', { name: 'Aide sur cette page' }).click();
    await (await guide).locator('h2:target', { hasText: 'Commencer par l’Accueil' }).waitFor();
    await (await guide).close();
    await accueil.getByRole('link', { name: /^Publier la synthèse/ }).waitFor();
    await accueil.getByRole('button', { name: /lignes suivantes$/ }).click();
    const carte = accueil.getByRole('link', { name: /^\d+ besoins? ouverts?/ });
    const nombre = Number.parseInt((await carte.textContent()) ?? '', 10);
    await carte.press('Enter');
    const plan = onglet(page, 'plan');
    await plan.getByRole('heading', { name: 'Besoins', level: 1 }).waitFor();
    await plan.getByRole('status').filter({ hasText: 'besoin' }).waitFor();
    expect(await plan.getByRole('main').getByRole('listitem').count()).toBe(nombre);
    expect(fautes).toEqual([]);
  });

  test('le partenaire y lit son invitation, sa décision, et y ouvre la rencontre', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    const accueil = await ouvrir(page, 'accueil', { profil: 'partenaire', vue: 'personnelle' });
    await accueil
      .getByRole('link', { name: /Cette décision est à vous/ })
      .first()
      .waitFor();
    const aide = accueil.getByRole('link', { name: 'Aide sur cette page' });
    expect(await aide.getAttribute('href')).toContain('guide-partenaires.html');
    const invitation = accueil.getByRole('link', { name: /Vous êtes invité le/ }).first();
    const titre = (await invitation.textContent())?.split('Vous êtes invité')[0] ?? '';
    await invitation.click();
    await onglet(page, 'rencontres').getByRole('heading', { name: titre }).first().waitFor();
    expect(fautes).toEqual([]);
  });

  test.each(['invite', 'lecture'] as const)('le profil %s y a ses premiers pas, qu’il peut écarter', async (profil) => {
    // On some days the sample has done every step of the guest: nobody has proposed a point any more.
    for (const { id } of await parcours.regard.lignes('PointsOrdreDuJour'))
      expect((await parcours.regard.graph(`/lists/PointsOrdreDuJour/items/${id}`, 'DELETE')).statut).toBe(204);
    const { page, fautes } = await parcours.ouvrirPage();
    const accueil = await ouvrir(page, 'accueil', { profil });
    const pas = accueil.getByRole('region', { name: 'Bienvenue' });
    const ecarter = pas.getByRole('button', { name: /^Ne plus proposer/ });
    await ecarter.first().waitFor();
    for (let reste = await ecarter.count(); reste > 0; reste -= 1) await ecarter.first().click();
    await pas.waitFor({ state: 'detached' });
    await page.reload();
    await accueil.getByRole('heading', { name: 'À venir' }).waitFor();
    expect(await pas.count()).toBe(0);
    expect(fautes).toEqual([]);
  });
});
