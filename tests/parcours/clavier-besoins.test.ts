import { creerClavier } from './au-clavier.ts';
import { unParcours } from './parcours.ts';
import { ouvrir } from './teams.ts';

const parcours = unParcours();

describe('Les besoins au clavier seul', () => {
  test('noter, filtrer, choisir, renoncer, en faire un point, ouvrir, mettre en lien, clore', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    const { allerA, activer, ecrire, recoit } = creerClavier(page);
    const plan = await ouvrir(page, 'plan', { sous: 'besoins' });
    const mots = 'Un médecin le samedi';

    await activer(plan.getByRole('button', { name: 'Noter un besoin' }));
    await recoit(plan, plan.getByRole('heading', { level: 1, name: 'Noter un besoin' }));
    await activer(plan.getByRole('button', { name: 'Santé', exact: true }));
    await ecrire(plan.getByLabel('En quelques mots (facultatif)'), mots);
    await activer(plan.getByRole('button', { name: 'Noter', exact: true }));
    await plan.getByText('Le besoin est noté.').waitFor();
    await allerA(plan.getByRole('button', { name: 'Tous les besoins' }), 'Shift+Tab');
    await page.keyboard.press('Enter');

    await ecrire(plan.getByRole('searchbox', { name: 'Chercher parmi les besoins' }), 'un médecin');
    await plan
      .getByRole('status')
      .filter({ hasText: /^1\sbesoin/ })
      .waitFor();
    await allerA(plan.getByRole('checkbox', { name: /Choisir/ }));
    await page.keyboard.press('Space');
    const choisis = plan.getByRole('region', { name: '1 besoin choisi' });
    const enPoint = choisis.getByRole('button', { name: 'En faire un point d’ordre du jour' });
    await activer(enPoint);
    const dialogue = plan.getByRole('dialog');
    await dialogue.getByLabel('Rencontre à venir').waitFor();
    await dialogue.locator(':focus').waitFor();
    await page.keyboard.press('Escape');
    await dialogue.waitFor({ state: 'detached' });
    await recoit(plan, enPoint);

    await page.keyboard.press('Enter');
    await allerA(dialogue.getByLabel('Rencontre à venir'));
    await page.keyboard.press('ArrowDown');
    await activer(dialogue.getByRole('button', { name: 'Proposer ce point' }));
    await dialogue.waitFor({ state: 'detached' });
    await choisis.waitFor({ state: 'detached' });

    await allerA(plan.getByRole('button', { name: mots }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await plan
      .getByRole('region', { name: 'Ce qui a été fait' })
      .getByText(/^Point/)
      .waitFor();
    const mettre = plan.getByRole('button', { name: /^Mettre en lien avec/ }).first();
    await activer(mettre);
    await dialogue.getByRole('combobox', { name: 'Structure qui demande' }).waitFor();
    await dialogue.locator(':focus').waitFor();
    await page.keyboard.press('Escape');
    await dialogue.waitFor({ state: 'detached' });
    await recoit(plan, mettre);

    const devenu = plan.getByRole('region', { name: 'Ce qu’il est devenu' });
    await ecrire(devenu.getByRole('textbox'), 'Une permanence ouvre le samedi.');
    await activer(devenu.getByRole('button', { name: 'Clore ce besoin' }));
    await devenu.getByRole('button', { name: 'Le suivre de nouveau' }).waitFor();
    // The title takes the focus back: what had it is gone.
    await recoit(plan, plan.getByRole('heading', { level: 1 }));
    expect(fautes).toEqual([]);
  });
});
