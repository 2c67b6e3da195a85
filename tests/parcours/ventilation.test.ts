import { aujourdhui, moisDe, plusJours } from '../../core/temps/heure-locale.ts';
import { trimestreDe } from '../../core/ventilations/periodes.ts';
import { essayerLesVues, type Vue } from './accessible.ts';
import { image, unParcours } from './parcours.ts';
import { ouvrir } from './teams.ts';

const parcours = unParcours();
/** The quarter that runs. */
const pasClose = trimestreDe(moisDe(new Date().toISOString()));

describe('Qui est venu, qui manque', () => {
  test('au clavier, d’un indicateur à qui manque, puis d’une période à l’autre : aucun petit nombre ne paraît', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    const onglet = await ouvrir(page, 'indicateurs', { profil: 'lecture' });
    const vers = onglet.getByRole('button', { name: /^Qui est venu, qui manque\s?:/ }).first();
    await vers.focus();
    await page.keyboard.press('Enter');
    const periode = onglet.getByRole('combobox', { name: 'Période' });
    await periode.focus();
    await periode.locator('option').nth(2).waitFor({ state: 'attached' });
    const closes = await periode
      .locator('option')
      .evaluateAll((options) => options.map((o) => (o as HTMLOptionElement).value));
    expect(closes.length).toBeGreaterThan(2);
    for (const close of closes.slice(0, 4)) {
      await periode.selectOption(close);
      await onglet.getByRole('heading', { name: 'Qui est venu, qui manque', level: 1 }).waitFor();
      if (close === pasClose) continue;
      await onglet.getByRole('region', { name: 'Qui manque', exact: true }).waitFor();
      if (close === closes[0]) await image(page, 'public');
      const communes = onglet.getByRole('table', { name: 'Par commune' });
      await communes.getByRole('columnheader', { name: /^Pour 1.000 habitants$/ }).waitFor();
      const cellules = await onglet
        .locator('table:not(:has-text("Structures venues")) tbody td:nth-child(3)')
        .allInnerTexts();
      expect(cellules.length).toBeGreaterThan(10);
      for (const dit of cellules) expect(['1', '2', '3', '4']).not.toContain(dit.trim());
    }
    expect(fautes).toEqual([]);
  });

  test('un trimestre qui court n’est pas encore clos ; on en choisit un autre', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    const onglet = await ouvrir(page, 'indicateurs', { profil: 'partenaire', sous: `public/${pasClose}` });
    await onglet.getByText('Cette période n’est pas encore close').waitFor();
    await onglet.getByRole('combobox', { name: 'Période' }).selectOption({ index: 0 });
    await onglet.getByRole('region', { name: 'Qui manque', exact: true }).waitFor();
    expect(fautes).toEqual([]);
  });

  const VUES: Readonly<Record<string, Vue>> = {
    'qui-est-venu-trimestre': async (page) => {
      const onglet = await ouvrir(page, 'indicateurs', { profil: 'lecture', sous: 'public' });
      await onglet.getByRole('region', { name: 'Qui manque', exact: true }).waitFor();
    },
    'qui-est-venu-annee': async (page) => {
      // One of which the twelve months are closed, whatever the day.
      const annee = Number(plusJours(aujourdhui(new Date().toISOString()), -62).slice(0, 4)) - 1;
      const onglet = await ouvrir(page, 'indicateurs', { profil: 'lecture', sous: `public/${annee}` });
      await onglet.getByRole('region', { name: 'Qui manque', exact: true }).waitFor();
    },
  };
  essayerLesVues(parcours, VUES);
});
