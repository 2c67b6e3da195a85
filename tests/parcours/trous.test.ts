import { essayerLesVues } from './accessible.ts';
import { creerClavier } from './au-clavier.ts';
import { image, unParcours } from './parcours.ts';
import { onglet, ouvrir } from './teams.ts';

const parcours = unParcours();

const CEZAC = '33123';
const DE_LOIN = new URLSearchParams({ theme: 'Handicap', public: 'Familles', commune: CEZAC });
/** Nobody of the territory acts there, and nobody had asked for it. */
const TROU = new URLSearchParams({ theme: 'Enfance', public: 'Petite enfance', commune: CEZAC });

describe('La carte des trous', () => {
  test('un besoin entendu là où personne n’agit ouvre un trou ; sa case dit pourquoi, et d’elle on part agir', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    const plan = await ouvrir(page, 'plan', { sous: `trous/?${TROU}` });
    await plan.getByText(/^Personne n’agit ici pour ce public/).waitFor();
    await plan.getByText('Aucun besoin entendu, aucune mise en lien restée sans réponse.').waitFor();
    // Heard there: the form knows where, what and for whom.
    await plan.getByRole('button', { name: 'Noter un besoin entendu ici' }).click();
    expect(await plan.getByLabel('Où ?').inputValue()).toBe(CEZAC);
    await plan.getByRole('button', { name: 'Enfance', exact: true, pressed: true }).waitFor();
    await plan.getByLabel('En quelques mots (facultatif)').fill('Garder un bébé tôt le matin');
    await plan.getByRole('button', { name: 'Noter', exact: true }).click();
    await plan.getByText('Le besoin est noté.').waitFor();

    await ouvrir(page, 'plan', { sous: 'trous' });
    await plan.getByRole('button', { name: /^Enfance, Cézac.*1 demande sans réponse/ }).waitFor();
    await image(page, 'trous');
    await plan.getByRole('button', { name: /^Enfance, Cézac.*1 où personne n’agit.*1 demande sans réponse/ }).click();
    await plan.getByRole('button', { name: /^Petite enfance, Cézac, Enfance.*personne n’agit/ }).click();
    await plan.getByRole('heading', { name: 'Enfance · Petite enfance · Cézac' }).waitFor();
    await plan.getByRole('region', { name: 'Ce qui est demandé derrière' }).getByText('Garder un bébé').waitFor();
    await plan
      .getByRole('region', { name: /^Dans la commune/ })
      .first()
      .getByRole('button', { name: /^Mettre en lien avec/ })
      .first()
      .click();
    const dialogue = plan.getByRole('dialog');
    expect(await dialogue.getByRole('combobox', { name: 'Thématique' }).inputValue()).toBe('Enfance');
    await dialogue.getByRole('combobox', { name: 'Thématique' }).press('Escape');
    await dialogue.waitFor({ state: 'detached' });
    await plan.getByRole('button', { name: 'En faire une fiche action' }).click();
    expect(await plan.getByLabel('Titre').inputValue()).toMatch(/^Enfance, pour Petite enfance, à Cézac$/);
    await plan.locator('body').evaluate(() => history.back());
    await plan.getByRole('link', { name: 'Créer une rencontre sur ce trou' }).click();
    const rencontres = onglet(page, 'rencontres');
    await rencontres.getByRole('heading', { name: 'Créer une rencontre' }).waitFor();
    expect(await rencontres.getByLabel('Thématique').inputValue()).toBe('Enfance');
    expect(fautes).toEqual([]);
  });

  test('au clavier : un seul arrêt pour le tableau, les flèches vont d’une case à l’autre, l’adresse suit', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    const plan = await ouvrir(page, 'plan', { sous: 'trous' });
    const { allerA, recoit } = creerClavier(page);
    const premiere = plan.getByRole('button', { name: /^Accès aux droits, Cavignac/ });
    await allerA(premiere);
    await page.keyboard.press('ArrowRight');
    await recoit(plan, plan.getByRole('button', { name: /^Accès aux droits, Cézac/ }));
    await page.keyboard.press('ArrowDown');
    await recoit(plan, plan.getByRole('button', { name: /^Accompagnement social, Cézac/ }));
    await page.keyboard.press('Enter');
    await plan.getByRole('table', { name: /^Publics par communes/ }).waitFor();
    expect(await plan.getByLabel('Thématique', { exact: true }).inputValue()).toBe('Accompagnement social');
    expect(await plan.getByLabel('Commune', { exact: true }).inputValue()).toBe(CEZAC);
    await plan.locator('body').evaluate(() => history.back());
    await plan.getByRole('button', { name: /^Accès aux droits, Cavignac/ }).waitFor();
    expect(fautes).toEqual([]);
  });

  test('là où l’annuaire est trop peu rempli, la case dit qu’on ne sait pas, et ce qui manque', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    const regler = async (valeur: string, eTag?: string): Promise<void> => {
      const corps = { valeur, ...(eTag === undefined ? {} : { eTag }) };
      expect((await parcours.regard.api('coordination', 'POST', 'reglages/fichesPourSavoir', corps)).statut).toBe(200);
    };
    // As many fiches up to date as no commune has.
    await regler('50');
    try {
      const plan = await ouvrir(page, 'plan', { sous: `trous/?${TROU}` });
      await plan.getByText(/^On ne sait pas\. L’annuaire est trop peu rempli\s: à Cézac, /).waitFor();
      expect(await plan.getByText(/^Personne n’agit ici/).count()).toBe(0);
      await image(page, 'trous-on-ne-sait-pas');
      await ouvrir(page, 'plan', { sous: 'trous' });
      await plan.getByRole('button', { name: /^Enfance, Cézac.*où l’on ne sait pas/ }).waitFor();
      await plan
        .getByText(/\d où l’on ne sait pas/)
        .first()
        .waitFor();
    } finally {
      const lignes = await parcours.regard.lignes('Reglages');
      await regler('', lignes.find(({ fields }) => fields.Title === 'fichesPourSavoir')?.eTag);
    }
    expect(fautes).toEqual([]);
  });

  test('un partenaire voit la carte et les demandes de ses structures ; qui est en lecture, la carte seule', async () => {
    const { page } = await parcours.ouvrirPage();
    const plan = await ouvrir(page, 'plan', { sous: `trous/?${DE_LOIN}`, profil: 'partenaire' });
    await plan.getByRole('region', { name: 'Ce qui est demandé derrière' }).waitFor();
    expect(await plan.getByRole('button', { name: 'En faire une fiche action' }).count()).toBe(0);
    await ouvrir(page, 'plan', { sous: `trous/?${DE_LOIN}`, profil: 'lecture' });
    await plan.getByText(/depuis ailleurs/).waitFor();
    expect(await plan.getByRole('region', { name: 'Ce qui est demandé derrière' }).count()).toBe(0);
    expect(await plan.getByRole('button', { name: /^Mettre en lien/ }).count()).toBe(0);
    expect(await plan.getByRole('button', { name: 'Noter un besoin entendu ici' }).count()).toBe(0);
  });
});

describe('La carte des trous, vue', () => {
  essayerLesVues(parcours, {
    trous: async (page) => {
      const plan = await ouvrir(page, 'plan', { sous: 'trous' });
      await plan.getByRole('table').waitFor();
    },
    'trous-carte': async (page) => {
      const plan = await ouvrir(page, 'plan', { sous: 'trous/?vue=carte' });
      await plan.getByRole('list', { name: 'Sans personne sur place, par commune' }).waitFor();
    },
    'trous-case': async (page) => {
      const plan = await ouvrir(page, 'plan', { sous: `trous/?${DE_LOIN}` });
      await plan.getByText(/depuis ailleurs/).waitFor();
    },
  });
});
