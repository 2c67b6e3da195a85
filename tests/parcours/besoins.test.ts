import type { Locator, Page } from 'playwright-core';
import { essayerLesVues } from './accessible.ts';
import { unParcours } from './parcours.ts';
import { nouvellePage, onglet, ouvrir } from './teams.ts';

const parcours = unParcours();

const TELEPHONE = { viewport: { width: 360, height: 740 }, hasTouch: true } as const;
/** In sight, without scrolling: inside the frame of the tab as inside the screen. */
async function estVu(texte: Locator, page: Page): Promise<void> {
  await texte.waitFor();
  const [boite, cadre] = [await texte.boundingBox(), await page.locator('iframe').boundingBox()];
  if (boite === null || cadre === null) throw new Error('Rien n’est dessiné.');
  expect(boite.y).toBeGreaterThanOrEqual(cadre.y);
  expect(boite.y + boite.height).toBeLessThanOrEqual(Math.min(cadre.y + cadre.height, TELEPHONE.viewport.height));
}
const gardes = async (mots: string) =>
  (await parcours.regard.lignes('Besoins')).filter(({ fields }) => fields.Precisions === mots);

describe('Les besoins', () => {
  test('sur un téléphone, deux gestes suffisent ; la fois d’après, la commune est la même', async () => {
    const { page, fautes } = await parcours.ouvrirPage(TELEPHONE);
    const avant = (await parcours.regard.lignes('Besoins')).length;
    const plan = await ouvrir(page, 'plan', { sous: 'besoins/noter', profil: 'partenaire' });
    await plan.getByLabel('Où ?').selectOption({ index: 2 });
    const lieu = await plan.getByLabel('Où ?').inputValue();
    await plan.getByRole('button', { name: 'Mobilité' }).tap();
    await plan.getByRole('button', { name: 'Noter', exact: true }).tap();
    await estVu(plan.getByText('Le besoin est noté.'), page);
    await plan.getByRole('button', { name: 'Santé' }).tap();
    await plan.getByRole('button', { name: 'Noter', exact: true }).tap();
    await plan.getByText('2 besoins notés.').waitFor();
    const lignes = (await parcours.regard.lignes('Besoins')).slice(avant).map(({ fields }) => fields);
    expect(lignes).toMatchObject([
      { Thematique: 'Mobilité', CommuneInsee: lieu, Origine: 'Terrain', Etat: 'Ouvert' },
      { Thematique: 'Santé', CommuneInsee: lieu, Origine: 'Terrain', Etat: 'Ouvert' },
    ]);
    await plan.getByRole('button', { name: 'Tous les besoins' }).tap();
    await plan
      .getByRole('region', { name: 'Mobilité' })
      .getByText(/relevé aujourd’hui/)
      .first()
      .waitFor();
    expect(fautes).toEqual([]);
  });

  test('sans réseau, il est gardé, survit à la page fermée, et part une fois au retour', async () => {
    const { page } = await parcours.ouvrirPage(TELEPHONE);
    const contexte = page.context();
    const plan = await ouvrir(page, 'plan', { sous: 'besoins/noter' });
    const mots = 'Réparer son vélo le samedi';
    await plan.getByRole('button', { name: 'Mobilité' }).waitFor();
    await contexte.setOffline(true);
    await plan.getByRole('button', { name: 'Mobilité' }).tap();
    await plan.getByLabel('En quelques mots (facultatif)').fill(mots);
    await plan.getByRole('button', { name: 'Noter', exact: true }).tap();
    await plan.getByText(/1 besoin gardé sur cet appareil/).waitFor();
    await plan.getByText(/Le réseau manque/).waitFor();
    await page.close();
    await contexte.setOffline(false);
    expect(await gardes(mots)).toHaveLength(0);
    const autre = await ouvrir((await nouvellePage(contexte)).page, 'plan', { sous: 'besoins' });
    await autre.getByText('Le besoin est noté.').waitFor();
    await autre.getByText(mots).waitFor();
    expect(await gardes(mots)).toHaveLength(1);
  });

  test('un nom dans les mots est refusé à côté d’eux, avant tout envoi', async () => {
    const { page } = await parcours.ouvrirPage(TELEPHONE);
    const plan = await ouvrir(page, 'plan', { sous: 'besoins/noter' });
    await plan.getByRole('button', { name: 'Logement' }).tap();
    await plan.getByLabel('En quelques mots (facultatif)').fill('Mme Durand est à la rue');
    await plan.getByRole('button', { name: 'Noter', exact: true }).tap();
    await plan.getByText(/contient un nom de personne/).waitFor();
    expect(await gardes('Mme Durand est à la rue')).toHaveLength(0);
  });

  test('la coordination y vient de « Ce qui attend » et filtre : l’adresse garde les filtres', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    const annuaire = await ouvrir(page, 'annuaire', { sous: 'a-traiter' });
    await annuaire.getByRole('link', { name: /^Lire les besoins/ }).click();
    const plan = onglet(page, 'plan');
    await plan.getByRole('heading', { name: 'Besoins', level: 1 }).waitFor();
    await plan.getByLabel('Origine').selectOption('Recherche sans réponse');
    const compte = await plan.getByRole('status').filter({ hasText: 'besoin' }).textContent();
    await ouvrir(page, 'plan', {
      sous: `besoins/?${new URLSearchParams({ etat: 'Ouvert', origine: 'Recherche sans réponse' })}`,
    });
    await plan
      .getByRole('status')
      .filter({ hasText: compte ?? '' })
      .waitFor();
    await plan.getByRole('searchbox', { name: 'Chercher parmi les besoins' }).fill('introuvable ici');
    await plan.getByRole('heading', { name: 'Aucun besoin ne répond à ces filtres' }).waitFor();
    await plan.getByRole('button', { name: 'Retirer les filtres' }).click();
    await plan.getByRole('listitem').first().waitFor();
    expect(fautes).toEqual([]);
  });

  test('un besoin se suit jusqu’au bout : qui peut répondre, une mise en lien, ce qu’il est devenu', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    const plan = await ouvrir(page, 'plan', { sous: 'besoins/noter' });
    const mots = 'Une chambre pour un apprenti';
    await plan.getByRole('button', { name: 'Logement' }).click();
    await plan.getByLabel('En quelques mots (facultatif)').fill(mots);
    await plan.getByRole('button', { name: 'Noter', exact: true }).click();
    await plan.getByText('Le besoin est noté.').waitFor();
    const id = (await gardes(mots))[0]?.id;
    await ouvrir(page, 'plan', { sous: `besoins/${id}` });
    const qui = plan.getByRole('region', { name: 'Qui peut y répondre' });
    await qui
      .getByText(/fiche\s: /)
      .first()
      .waitFor();
    await qui
      .getByRole('button', { name: /^Mettre en lien avec/ })
      .first()
      .click();
    const dialogue = plan.getByRole('dialog');
    await dialogue.getByRole('combobox', { name: 'Structure qui demande' }).fill('espace france');
    await plan.getByRole('listbox').getByRole('option').first().click();
    await dialogue.getByRole('button', { name: 'Envoyer les deux courriels' }).click();
    await dialogue.waitFor({ state: 'detached' });
    await plan.getByText(/^Mis en lien le/).waitFor();
    const devenu = plan.getByRole('region', { name: 'Ce qu’il est devenu' });
    await devenu.getByRole('button', { name: 'Clore ce besoin' }).click();
    await devenu.getByText('Dites en quelques mots ce que ce besoin est devenu.').waitFor();
    await devenu.getByRole('textbox').fill('Logé au foyer.');
    await devenu.getByRole('button', { name: 'Clore ce besoin' }).click();
    await devenu.getByRole('button', { name: 'Le suivre de nouveau' }).waitFor();
    expect((await gardes(mots))[0]?.fields).toMatchObject({ Etat: 'Clos', Devenu: 'Logé au foyer.' });
    expect(fautes).toEqual([]);
  });

  test('plusieurs besoins choisis font un point, puis un projet et son groupe ; chacun dit où il est allé', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    const plan = await ouvrir(page, 'plan', { sous: 'besoins/noter' });
    const mots = ['Rentrer du sport le soir', 'Aller à la piscine'];
    for (const dits of mots) {
      await plan.getByRole('button', { name: 'Mobilité' }).click();
      await plan.getByLabel('En quelques mots (facultatif)').fill(dits);
      await plan.getByRole('button', { name: 'Noter', exact: true }).click();
    }
    await plan.getByText('2 besoins notés.').waitFor();
    await plan.getByRole('button', { name: 'Tous les besoins' }).click();
    for (const dits of mots) await plan.getByRole('checkbox', { name: new RegExp(`Choisir «\\s${dits}`) }).check();
    const choisis = plan.getByRole('region', { name: '2 besoins choisis' });
    await choisis.getByRole('button', { name: 'En faire un point d’ordre du jour' }).click();
    const dialogue = plan.getByRole('dialog');
    await dialogue.getByRole('button', { name: 'Proposer ce point' }).click();
    await dialogue.getByText('Choisissez la rencontre.').waitFor();
    await dialogue.getByLabel('Rencontre à venir').selectOption({ index: 1 });
    await dialogue.getByLabel('Titre').fill('Rentrer tard');
    await dialogue.getByRole('button', { name: 'Proposer ce point' }).click();
    await dialogue.waitFor({ state: 'detached' });

    const id = (await gardes(mots[0] ?? ''))[0]?.id;
    await ouvrir(page, 'plan', { sous: `besoins/${id}` });
    const fait = plan.getByRole('region', { name: 'Ce qui a été fait' });
    await fait.getByText(/Point «\sRentrer tard\s»\s: proposé/).waitFor();
    await fait.getByRole('button', { name: 'En faire un projet' }).click();
    await dialogue.getByLabel('Titre').fill('Une navette du soir');
    await dialogue.getByRole('checkbox').first().check();
    expect(await dialogue.getByLabel('Nom du groupe').inputValue()).toBe('Une navette du soir');
    await dialogue.getByRole('button', { name: 'Créer le projet' }).click();
    await dialogue.waitFor({ state: 'detached' });
    await fait.getByText(/Groupe «\sUne navette du soir\s», 1\sstructure/).waitFor();
    await fait.getByText(/Des structures réunies le/).waitFor();
    await fait.getByRole('button', { name: /^Fiche action «\sUne navette du soir/ }).click();
    await plan.getByRole('heading', { name: 'Une navette du soir' }).waitFor();
    await plan.getByText(/Née de besoins relevés sur le territoire/).waitFor();
    expect(fautes).toEqual([]);
  });

  test('qui est en lecture n’a pas la rubrique, ni la page par son adresse', async () => {
    const { page } = await parcours.ouvrirPage();
    const plan = await ouvrir(page, 'plan', { profil: 'lecture', sous: 'besoins' });
    await plan.getByRole('tab', { name: 'Base d’actions' }).waitFor();
    expect(await plan.getByRole('tab', { name: 'Besoins' }).count()).toBe(0);
    expect(await plan.getByRole('heading', { name: 'Besoins' }).count()).toBe(0);
  });
});

describe('Les besoins, vus', () => {
  essayerLesVues(parcours, {
    besoins: async (page) => {
      const plan = await ouvrir(page, 'plan', { sous: 'besoins' });
      await plan.getByRole('listitem').first().waitFor();
    },
    'un-besoin': async (page) => {
      const [besoin] = (await parcours.regard.lignes('Besoins')).filter(({ fields }) => fields.Etat === 'Ouvert');
      const plan = await ouvrir(page, 'plan', { sous: `besoins/${besoin?.id}` });
      await plan.getByRole('region', { name: 'Qui peut y répondre' }).waitFor();
    },
    'noter-un-besoin': async (page) => {
      const plan = await ouvrir(page, 'plan', { sous: 'besoins/noter' });
      await plan.getByRole('button', { name: 'Noter', exact: true }).click();
      await plan.getByText('Choisissez une thématique.').waitFor();
    },
  });
});
