import type { Page } from 'playwright-core';
import { direFiltre, SANS_FILTRE } from '../../core/rencontres/filtrer.ts';
import { essayerLesVues } from './accessible.ts';
import { unParcours } from './parcours.ts';
import { ouvrir } from './teams.ts';

const parcours = unParcours();

test('une rencontre se retrouve par un mot et un thème, dans la liste, le mois et le tableau ; l’adresse le garde', async () => {
  const [premiere] = (await parcours.regard.lignes('Rencontres')).filter(
    ({ fields }) => String(fields.Etat) !== 'Annulée' && Date.parse(String(fields.Debut)) < Date.now(),
  );
  const titre = String(premiere?.fields.Title);
  const { page, fautes } = await parcours.ouvrirPage();
  const onglet = await ouvrir(page, 'rencontres', { sous: 'rencontres/passees' });
  const cartes = onglet.getByRole('main').getByRole('listitem');
  await cartes.first().waitFor();
  const avant = await cartes.count();
  await onglet.getByRole('searchbox', { name: 'Chercher parmi les rencontres' }).fill(titre);
  await onglet.getByText(titre, { exact: true }).first().waitFor();
  await cartes.nth(avant - 1).waitFor({ state: 'detached' });
  await onglet.getByRole('searchbox').fill('introuvable');
  await onglet.getByText('Aucune rencontre ne répond à cette recherche').waitFor();
  await onglet.getByRole('button', { name: 'Voir toutes les rencontres' }).press('Enter');
  await onglet.getByText(titre, { exact: true }).first().waitFor();
  expect(await onglet.getByRole('searchbox').inputValue()).toBe('');

  const requete = direFiltre({ ...SANS_FILTRE, texte: titre, thematique: String(premiere?.fields.Thematique) });
  for (const lieu of ['rencontres/passees', 'calendrier', 'tableau']) {
    await ouvrir(page, 'rencontres', { sous: `${lieu.includes('/') ? lieu : `${lieu}/`}?${requete}` });
    await expect(onglet.getByRole('searchbox').inputValue()).resolves.toBe(titre);
    await expect(onglet.getByRole('combobox', { name: 'Thématique' }).inputValue()).resolves.toBe(
      String(premiere?.fields.Thematique),
    );
  }
  await onglet.getByRole('button', { name: titre }).first().waitFor();
  expect(fautes).toEqual([]);
});

essayerLesVues(
  parcours,
  Object.fromEntries(
    ['rencontres/passees', 'calendrier/', 'tableau/'].map((lieu) => [
      `chercher-${lieu.replace('/', '-')}`,
      async (page: Page) => {
        const onglet = await ouvrir(page, 'rencontres', { sous: `${lieu}?theme=Logement` });
        await onglet.getByRole('searchbox', { name: 'Chercher parmi les rencontres' }).waitFor();
      },
    ]),
  ),
);
