import type { FrameLocator, Page } from 'playwright-core';
import { essayerLesVues } from './accessible.ts';
import { lienDuCourriel, objetDuLien } from './liens.ts';
import { image, unParcours } from './parcours.ts';
import { ouvrir } from './teams.ts';

const parcours = unParcours();
const TELEPHONE = { viewport: { width: 360, height: 740 }, hasTouch: true } as const;

const interconnaissance = async (page: Page, visite: object = {}): Promise<FrameLocator> => {
  const onglet = await ouvrir(page, 'indicateurs', { sous: 'interconnaissance', ...visite });
  await onglet.getByRole('heading', { name: 'Interconnaissance', level: 1 }).waitFor();
  return onglet;
};
const ligne = async (id: string) =>
  (await parcours.regard.lignes('Interconnaissances')).find((l) => l.id === id)?.fields ?? {};

/** The last mail that asks these questions, and the row that its link opens. */
async function dernierLien(): Promise<{ readonly lien: string; readonly id: string }> {
  for (const { corps } of (await parcours.regard.courriels()).toReversed()) {
    const lien = lienDuCourriel(corps);
    const objet = lien === undefined ? undefined : objetDuLien(lien);
    if (lien !== undefined && objet?.liste === 'Interconnaissances') return { lien, id: objet.id };
  }
  throw new Error('Aucun courriel n’ouvre ces questions.');
}

describe('L’interconnaissance', () => {
  test('la coordination voit le réseau avant et après, le lit en tableau, le rassemble autrement', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    const onglet = await interconnaissance(page);
    const reseau = onglet.getByRole('region', { name: 'Le réseau, avant et après' });
    const annees = reseau.getByRole('img', { name: /^Réseau de \d{4}/ });
    await annees.nth(1).waitFor();
    expect(await annees.count()).toBe(2);
    await reseau.scrollIntoViewIfNeeded();
    await image(page, 'interconnaissance');
    const avant = await reseau.getByRole('img').first().innerHTML();
    await reseau.getByRole('radio', { name: 'Rassembler par commune' }).check();
    expect(await reseau.getByRole('img').first().innerHTML()).not.toBe(avant);
    await reseau.getByText('Lire le réseau en tableau').click();
    await reseau.getByRole('row').nth(24).waitFor();
    expect(await reseau.getByRole('cell', { name: /isolée/ }).count()).toBeGreaterThan(0);
    const mesures = onglet.getByRole('region', { name: 'Ce que disent les réponses' });
    await mesures
      .getByText(/^Entre .* et .* de toutes les paires|quoi que soient/)
      .first()
      .waitFor();
    await mesures.getByText(/paires dites les deux années/).waitFor();
    expect(fautes).toEqual([]);
  });

  test('dessiné de nouveau, le réseau est le même', async () => {
    const dessins: string[] = [];
    for (let fois = 0; fois < 2; fois += 1) {
      const { page } = await parcours.ouvrirPage();
      const onglet = await interconnaissance(page);
      dessins.push(
        await onglet
          .getByRole('img', { name: /^Réseau de/ })
          .last()
          .innerHTML(),
      );
    }
    expect(dessins[1]).toBe(dessins[0]);
  });

  test('un partenaire répond dans l’onglet, en un geste par structure, et se relit', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    const onglet = await interconnaissance(page, { profil: 'partenaire' });
    await onglet
      .getByRole('button', { name: /^Répondre pour/ })
      .first()
      .click();
    await onglet.getByRole('heading', { name: /^Ce que connaît/ }).waitFor();
    await onglet.getByRole('button', { name: 'Enregistrer' }).click();
    await onglet.getByText('Répondez pour une structure au moins.').waitFor();
    const groupes = onglet.getByRole('radiogroup');
    const combien = await groupes.count();
    expect(combien).toBe(12);
    for (let rang = 0; rang < combien; rang += 1)
      await groupes
        .nth(rang)
        .getByRole('radio', { name: rang % 2 === 0 ? 'De nom' : 'Nous y orientons' })
        .check();
    await onglet.getByText('12 sur 12').waitFor();
    await onglet.getByRole('button', { name: 'Enregistrer' }).click();
    await onglet
      .getByRole('button', { name: /^Revoir les réponses de/ })
      .first()
      .click();
    expect(await onglet.getByRole('radio', { checked: true }).count()).toBe(12);
    expect(await onglet.getByRole('img', { name: /^Réseau/ }).count()).toBe(0);
    expect(fautes).toEqual([]);
  });

  test('la coordination relance ; par le lien reçu, sur un téléphone, douze gestes et c’est dit', async () => {
    const { page, fautes } = await parcours.ouvrirPage();
    const onglet = await interconnaissance(page);
    await onglet.getByRole('button', { name: 'Relancer les silencieuses' }).click();
    const dialogue = onglet.getByRole('dialog');
    await dialogue.getByText(/^Un courriel partira à/).waitFor();
    await dialogue.getByRole('button', { name: 'Relancer les silencieuses' }).click();
    await dialogue.waitFor({ state: 'detached' });
    await onglet.getByText(/^Qui appeler, ou noter/).click();
    await onglet.getByText('Relancée, n’a rien dit').first().waitFor();
    expect(await onglet.getByRole('button', { name: 'Relancer les silencieuses' }).count()).toBe(0);
    const { lien, id } = await dernierLien();
    const { page: telephone } = await parcours.ouvrirPage(TELEPHONE);
    await telephone.goto(lien);
    await telephone.getByRole('heading', { name: 'Qui connaissez-vous ?' }).waitFor();
    const structures = telephone.getByRole('group').filter({ has: telephone.getByRole('radio') });
    expect(await structures.count()).toBe(12);
    for (const structure of await structures.all()) await structure.getByRole('radio', { name: 'De nom' }).tap();
    await telephone.getByText('Toutes ont une réponse.').waitFor();
    await telephone.getByRole('button', { name: 'Envoyer' }).tap();
    await telephone.getByText('Vos réponses sont enregistrées.').waitFor();
    expect((await ligne(id)).ReponduLe).toBeDefined();
    await telephone.getByRole('button', { name: 'Revoir mes réponses' }).tap();
    await telephone.getByText(/^Vous avez déjà répondu/).waitFor();
    expect(await telephone.getByRole('radio', { checked: true }).count()).toBe(12);
    expect(fautes).toEqual([]);
  });

  test('qui est en lecture ne lit que des totaux', async () => {
    const { page } = await parcours.ouvrirPage();
    const onglet = await interconnaissance(page, { profil: 'lecture' });
    await onglet
      .getByText(/structures ont répondu/)
      .first()
      .waitFor();
    expect(await onglet.getByRole('img', { name: /^Réseau/ }).count()).toBe(0);
    expect(await onglet.getByRole('region', { name: 'Qui a répondu' }).count()).toBe(0);
    expect(await onglet.getByRole('button', { name: /^Répondre pour/ }).count()).toBe(0);
  });
});

describe('L’interconnaissance, vue', () => {
  essayerLesVues(parcours, {
    'interconnaissance-reseau': async (page) => {
      const onglet = await interconnaissance(page);
      await onglet.getByText('Lire le réseau en tableau').click();
    },
    'interconnaissance-lancer': async (page) => {
      const onglet = await interconnaissance(page);
      await onglet.getByRole('button', { name: 'Interroger d’autres structures' }).click();
      await onglet.getByRole('dialog').getByRole('status').waitFor();
    },
    'interconnaissance-repondre': async (page) => {
      const onglet = await interconnaissance(page, { profil: 'partenaire' });
      await onglet
        .getByRole('button', { name: /pour|de/ })
        .filter({ hasText: /^R/ })
        .first()
        .click();
      await onglet.getByRole('heading', { name: /^Ce que connaît/ }).waitFor();
    },
    'interconnaissance-par-lien': async (page) => {
      await page.goto((await dernierLien()).lien);
      await page.getByRole('heading', { name: 'Qui connaissez-vous ?' }).waitFor();
    },
  });
});
