import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { essayerLesVues, type Vue } from './accessible.ts';
import { image, unParcours } from './parcours.ts';
import { ouvrir } from './teams.ts';

const parcours = unParcours();
const sous = 'bilan';

describe('Le bilan de l’année', () => {
  test('la coordination le voit se faire, dit ce qui reste, reprend ce qui était dit, et l’emporte', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    const plan = await ouvrir(page, 'plan', { sous });
    await plan.getByText(/champs remplis sur \d+ sans rien saisir pour ce bilan/).waitFor();
    await image(page, 'bilan');
    const attend = plan.getByRole('navigation', { name: 'Ce qui attend vos mots' });
    await attend.getByRole('button', { name: /^Le plan\s: 4 mots$/ }).waitFor();
    await attend.getByRole('button', { name: /^Action 7\s: 3 mots$/ }).click();
    const aDire = plan.getByRole('button', { name: /^Dire ce qui reste.*Action 7/ });
    expect(await aDire.evaluate((bouton) => bouton === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    const dire = plan.getByRole('form', { name: /^Dire ce qui reste.*Action 7/ });
    await dire.getByRole('button', { name: 'Reprendre, Perspectives' }).click();
    await dire.getByRole('textbox', { name: 'Difficultés rencontrées' }).fill('Trop de dates le même mois');
    await dire.getByRole('button', { name: 'Enregistrer' }).click();
    await plan.getByText('Trop de dates le même mois').waitFor();
    await dire.waitFor({ state: 'detached' });
    await plan.getByText('Continuer, avec moins de réunions et des ordres du jour plus courts.').waitFor();
    const telecharge = page.waitForEvent('download');
    await plan.getByRole('button', { name: 'Bilan en .docx' }).click();
    const xml = unzipSync(readFileSync(await (await telecharge).path()))['word/document.xml'];
    expect(strFromU8(xml ?? new Uint8Array())).toContain('Trop de dates le même mois');
    const aussi = page.waitForEvent('download');
    await plan.getByRole('button', { name: 'Diapositives en .pptx' }).click();
    const diapositives = unzipSync(readFileSync(await (await aussi).path()));
    expect(Object.keys(diapositives).filter((n) => /^ppt\/slides\/slide\d+\.xml$/.test(n))).toHaveLength(10);
    expect(fautes).toEqual([]);
  });

  test('un nombre s’ouvre sur ses lignes, depuis la page et depuis l’adresse que porte une diapositive', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    const plan = await ouvrir(page, 'plan', { sous, profil: 'lecture' });
    const chiffre = plan.locator('summary', { hasText: 'Ce qui fait ce chiffre' }).first();
    await chiffre.click();
    await plan
      .locator('details[open]')
      .getByRole('table')
      .or(plan.locator('details[open]').getByRole('list'))
      .first()
      .waitFor();
    const telecharge = page.waitForEvent('download');
    await plan.getByRole('button', { name: 'Diapositives en .pptx' }).click();
    const pieces = Object.entries(unzipSync(readFileSync(await (await telecharge).path())));
    const liens = pieces
      .flatMap(([nom, xml]) => (nom.startsWith('ppt/slides/_rels/') ? [strFromU8(xml)] : []))
      .join('');
    const sousPage = decodeURIComponent(/mois%2F\d{4}-\d{2}%2F\d+/.exec(liens)?.[0] ?? '');
    expect(sousPage).toMatch(/^mois\/\d{4}-\d{2}\/\d+$/);
    const indicateurs = await ouvrir(page, 'indicateurs', { sous: sousPage, profil: 'lecture' });
    await indicateurs.locator('details[open] summary:focus', { hasText: 'Ce qui fait ce chiffre' }).waitFor();
    expect(await indicateurs.locator('details[open]', { hasText: 'Ce qui fait ce chiffre' }).count()).toBe(1);
    expect(fautes).toEqual([]);
  });

  test('une structure parle de l’action qu’elle porte, de nulle autre ; qui lit lit seulement', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    const plan = await ouvrir(page, 'plan', { sous, profil: 'partenaire' });
    await plan.getByRole('button', { name: /^Dire ce qui reste.*Action 6/ }).waitFor();
    expect(await plan.getByRole('button', { name: /^Dire ce qui reste.*Action [1-5]/ }).count()).toBe(0);
    const attend = plan.getByRole('navigation', { name: 'Ce qui attend vos mots' });
    await attend.getByRole('button', { name: /^Action 6\s: 3 mots$/ }).waitFor();
    expect(await attend.getByRole('button', { name: /^(Action [1-5]|Le plan)\s/ }).count()).toBe(0);
    const lecture = await ouvrir(page, 'plan', { sous, profil: 'lecture' });
    await lecture.getByRole('heading', { name: 'Action par action' }).waitFor();
    expect(await lecture.getByRole('button', { name: /^Dire ce qui reste/ }).count()).toBe(0);
    expect(await lecture.getByRole('navigation', { name: 'Ce qui attend vos mots' }).count()).toBe(0);
    expect(fautes).toEqual([]);
  });

  test('un modèle se compose au clavier, change la page et les documents, et se retire', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    const plan = await ouvrir(page, 'plan', { sous });
    await plan.getByRole('button', { name: 'Nouveau modèle' }).press('Enter');
    const saisie = plan.getByRole('dialog', { name: 'Nouveau modèle' });
    await saisie.getByRole('textbox', { name: /^Nom du modèle/ }).fill('Caf (essai)');
    await saisie.getByRole('checkbox', { name: 'Montrer : Le diagnostic rappelé' }).press('Space');
    await saisie.getByRole('textbox', { name: 'Titre de la partie : Action par action' }).fill('Nos actions');
    await saisie.getByRole('button', { name: 'Monter : Action par action' }).press('Enter');
    await saisie.getByRole('button', { name: 'Garder le modèle' }).press('Enter');
    await plan.getByRole('heading', { name: 'Nos actions' }).waitFor();
    expect(await plan.getByRole('heading', { name: 'Le diagnostic rappelé' }).count()).toBe(0);
    const telecharge = page.waitForEvent('download');
    await plan.getByRole('button', { name: 'Bilan en .docx' }).click();
    const xml = strFromU8(
      unzipSync(readFileSync(await (await telecharge).path()))['word/document.xml'] ?? new Uint8Array(),
    );
    expect(xml).toContain('Nos actions');
    expect(xml).not.toContain('Le diagnostic rappelé');
    await plan.getByRole('button', { name: 'Retirer ce modèle' }).click();
    await plan
      .getByRole('dialog')
      .or(plan.getByRole('alertdialog'))
      .getByRole('button', { name: 'Retirer ce modèle' })
      .click();
    await plan.getByRole('heading', { name: 'Le diagnostic rappelé' }).waitFor();
    expect(fautes).toEqual([]);
  });

  const VUES: Readonly<Record<string, Vue>> = {
    'bilan-modele': async (page) => {
      const plan = await ouvrir(page, 'plan', { sous });
      await plan.getByRole('button', { name: 'Nouveau modèle' }).click();
      await plan.getByRole('dialog', { name: 'Nouveau modèle' }).waitFor();
    },
    bilan: async (page) => {
      const plan = await ouvrir(page, 'plan', { sous });
      await plan.getByRole('heading', { name: 'Action par action' }).waitFor();
    },
    'bilan-dire': async (page) => {
      const plan = await ouvrir(page, 'plan', { sous });
      await plan.getByRole('button', { name: /^Dire ce qui reste.*Action 3/ }).click();
      await plan.getByRole('form', { name: /^Dire ce qui reste.*Action 3/ }).waitFor();
    },
  };
  essayerLesVues(parcours, VUES);
});
