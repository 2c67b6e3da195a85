import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { avecPartage } from '../partage.ts';
import { unParcours } from './parcours.ts';
import { ouvrir } from './teams.ts';

const parcours = unParcours();

const actions = (plan: FrameLocator) => plan.getByRole('list', { name: 'Base d’actions' }).getByRole('button');

const troisPremieres = (plan: FrameLocator) =>
  plan.getByRole('list', { name: 'Base d’actions' }).locator('li:nth-child(-n+3)');

avecPartage('Les vingt premières actions des centres sociaux', (dossier) => {
  const sources = join(dossier, 'mission', 'sources');
  const fichier = readdirSync(sources).find((f) => f.startsWith('004_')) ?? '';

  test('importées dans l’onglet, elles se cherchent de dix façons, et l’une devient une fiche du plan', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    const plan = await ouvrir(page, 'plan', { sous: 'base' });
    const importer = async (annonce: string) => {
      await plan.getByRole('button', { name: 'Importer une base', exact: true }).click();
      const base = { name: 'base.txt', mimeType: 'text/plain', buffer: readFileSync(join(sources, fichier)) };
      await plan.getByLabel('Fichier texte de la base').setInputFiles(base);
      await plan.getByRole('dialog').getByText(annonce).waitFor();
    };
    await importer('20 actions nouvelles');
    await plan.getByRole('button', { name: 'Importer', exact: true }).click();
    await plan.getByRole('dialog').waitFor({ state: 'detached' });
    await plan.getByText('20 actions', { exact: true }).waitFor();

    const recherche = plan.getByRole('searchbox', { name: 'Chercher une action' });
    for (const [dit, titre] of [
      ['chataigne', 'châtaigne'],
      ['PANIERS SOLIDARES', 'PANIERS'],
      ['café des parents', 'PARENTS'],
      ['lien entre générations', 'Jouer ensemble'],
      ['permis de conduire', 'Code de la vie'],
      ['aînés', 'séniors au volant'],
      ['papas', 'PARENTS'],
    ] as const) {
      await recherche.fill(dit);
      await troisPremieres(plan).filter({ hasText: titre }).first().waitFor();
    }
    await recherche.fill('');

    for (const [filtre, valeur, combien] of [
      ['Dimension', /^Accompagnement de projets/, 3],
      ['Mots clés', /^Mobilité/, 3],
      ['Territoire', /^Un quartier/, 2],
    ] as const) {
      await plan.getByRole('combobox', { name: filtre }).click();
      await plan.getByRole('menuitemcheckbox', { name: valeur }).click();
      await page.keyboard.press('Escape');
      await plan.getByText(`${combien} actions`, { exact: true }).waitFor();
      await plan.getByRole('button', { name: 'Retirer les filtres' }).click();
      await plan.getByText('20 actions', { exact: true }).waitFor();
    }

    await importer('Aucune action nouvelle.');
    await plan.getByRole('dialog').getByText('20 déjà là, que rien ne change.').waitFor();
    await plan.getByRole('dialog').getByRole('button', { name: 'Annuler' }).click();

    const filtree = await ouvrir(page, 'plan', { sous: 'base/?motsCles=Environnement' });
    await filtree.getByText('4 actions', { exact: true }).waitFor();
    await actions(filtree).filter({ hasText: 'Gratiféria' }).click();
    await filtree.getByText('Personnes mobilisées').first().waitFor();
    await filtree.getByRole('button', { name: 'La base d’actions' }).click();
    await filtree.getByText('4 actions', { exact: true }).waitFor();
    await actions(filtree).filter({ hasText: 'Jardins participatifs' }).click();
    await filtree.getByRole('button', { name: 'Reprendre dans notre plan' }).click();
    await filtree.getByRole('textbox', { name: 'Axe' }).fill('Axe 2');
    await filtree.getByRole('button', { name: 'Créer la fiche', exact: true }).click();
    await filtree
      .getByText(/Reprise de «\sLes Jardins participatifs/)
      .first()
      .waitFor();
    expect(fautes).toEqual([]);
  });
});
