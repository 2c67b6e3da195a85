import type { FrameLocator } from 'playwright-core';
import { type NouvelleStructure, structures } from '../../core/lists/structures.list.ts';
import { creerClientGraph } from '../../graph/client.ts';
import { ecrireEnLot } from '../../graph/ecritures-en-lot.ts';
import { creerSite } from '../../graph/site.ts';
import { idSite } from '../../infra/local/locataire.ts';
import { unParcours } from './parcours.ts';
import { onglet, ouvrir } from './teams.ts';

const COMBIEN = 10_000;
const RETARD_MS = 2000;
const CHERCHEE = { rang: 3210, nom: 'Ludothèque itinérante de la Saye' };
/** Rows drawn at once: the window, and a margin. */
const LIGNES_AU_PLUS = 60;

const parcours = unParcours('vide');
const THEMES = ['Parentalité', 'Logement', 'Mobilité', 'Santé', 'Vie sociale'];

const structure = (rang: number): NouvelleStructure => ({
  nom: rang === CHERCHEE.rang ? CHERCHEE.nom : `Association fictive numéro ${rang}`,
  type: 'Association',
  statut: 'Active',
  thematiques: [THEMES[rang % THEMES.length] ?? 'Santé'],
  commune: 'Saint-Savin',
  communeInsee: '33473',
});

async function charger(): Promise<void> {
  const { origine } = parcours.demonstration;
  const jeton = () => parcours.regard.jeton('coordination', 'graph');
  const client = creerClientGraph({ baseUrl: `${origine}/graph/v1.0`, jeton });
  const creer = Array.from({ length: COMBIEN }, (_, rang) => structure(rang));
  const { echecs } = await ecrireEnLot(client, creerSite(client, { id: idSite }), structures, { creer });
  expect(echecs).toEqual([]);
}

test('avec 10 000 structures, seules les lignes à l’écran sont dessinées et la recherche est juste', async () => {
  await charger();
  const { page, fautes } = await parcours.ouvrirPage();
  const annuaire = await ouvrir(page, 'annuaire');
  const liste = annuaire.getByRole('listbox', { name: 'Structures trouvées' });
  await compte(annuaire, '10 000 structures');
  const dessinees = async () => {
    const n = await liste.getByRole('option').count();
    expect(n).toBeGreaterThan(0);
    expect(n).toBeLessThan(LIGNES_AU_PLUS);
  };
  await dessinees();

  // To the end and back, by the keyboard and by the wheel.
  await liste.focus();
  await page.keyboard.press('End');
  await liste.locator(`[aria-posinset="${COMBIEN}"]`).waitFor();
  await dessinees();
  await page.keyboard.press('Home');
  await liste.locator('[aria-posinset="1"]').waitFor();
  await liste.hover();
  for (let tour = 0; tour < 5; tour += 1) {
    await page.mouse.wheel(0, 4000);
    await dessinees();
  }

  // Letter by letter, without the accents.
  await annuaire.getByRole('searchbox').pressSequentially('ludotheque saye');
  await liste.getByRole('option', { name: CHERCHEE.nom }).waitFor();
  await dessinees();
  await annuaire.getByRole('searchbox').fill('');
  await annuaire.getByRole('button', { name: 'Thématique' }).click();
  await annuaire.getByRole('menuitemcheckbox', { name: /^Mobilité/ }).click();
  await page.keyboard.press('Escape');
  await compte(annuaire, '2 000 structures');
  await dessinees();
  expect(fautes).toEqual([]);
});

/** Instant of the first answer of the network to a reading of the lists. */
const premiereReponse = (annuaire: FrameLocator): Promise<number> =>
  annuaire.locator('body').evaluate(() =>
    Math.min(
      ...performance
        .getEntriesByType('resource')
        .filter((lecture) => lecture.name.includes('/graph/v1.0/'))
        .map((lecture) => (lecture as PerformanceResourceTiming).responseEnd),
    ),
  );

/** Instant at which the rows were painted, since the opening of the page of the tab. */
const peinteA = (annuaire: FrameLocator): Promise<number> =>
  annuaire.locator('body').evaluate(async () => {
    for (;;) {
      const [marque] = performance.getEntriesByName('annuaire-peint');
      if (marque !== undefined) return marque.startTime;
      await new Promise((suite) => setTimeout(suite, 10));
    }
  });

test('à la réouverture, la liste est peinte bien avant que le réseau réponde, et ce qui est tapé ne l’attend pas', async () => {
  const { page, fautes } = await parcours.ouvrirPage();
  const froid = await ouvrir(page, 'annuaire');
  await compte(froid, '10 000 structures');
  await froid.getByRole('button', { name: 'Thématique' }).waitFor();
  // What is kept for the next opening is written after the answer.
  await froid.locator('body').evaluate(() => new Promise((suite) => setTimeout(suite, 1500)));
  await parcours.regard.pannes({ latenceMs: RETARD_MS });
  const lectures: string[] = [];
  page.on('request', (demande) => {
    const { pathname } = new URL(demande.url());
    if (pathname.startsWith('/graph/v1.0/')) lectures.push(decodeURIComponent(pathname));
  });

  await page.reload();
  const chaud = onglet(page, 'annuaire');
  const liste = chaud.getByRole('listbox', { name: 'Structures trouvées' });
  await liste.getByRole('option').first().waitFor();
  const peinte = await peinteA(chaud);
  await compte(chaud, '10 000 structures');
  // The engine answers from the device: none of it waits for the network.
  await chaud.getByRole('searchbox').pressSequentially('ludotheque saye', { delay: 30 });
  await liste.getByRole('option', { name: CHERCHEE.nom }).waitFor();
  // One request a list, for what changed since.
  expect(new Set(lectures).size).toBe(lectures.length);
  expect(lectures.filter((chemin) => !/\/lists\/[^/]+\/items\/delta/.test(chemin))).toEqual([]);
  process.stdout.write(`Volume : liste peinte à ${Math.round(peinte)} ms, réseau à ${RETARD_MS} ms.\n`);
  expect(peinte).toBeLessThan(await premiereReponse(chaud));
  await parcours.regard.pannes({});
  expect(fautes).toEqual([]);
});

const compte = (annuaire: FrameLocator, texte: string) =>
  annuaire
    .getByRole('status')
    .filter({ hasText: new RegExp(texte.replaceAll(' ', '\\s')) })
    .waitFor();
