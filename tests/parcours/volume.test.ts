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
  const defilement = await observer(annuaire, async () => {
    for (let cran = 0; cran < 60; cran += 1) {
      await page.mouse.wheel(0, 240);
      await page.waitForTimeout(16);
    }
  });
  for (let tour = 0; tour < 5; tour += 1) {
    await page.mouse.wheel(0, 4000);
    await dessinees();
  }

  // Letter by letter, without the accents.
  const frappe = await observer(annuaire, () =>
    annuaire.getByRole('searchbox').pressSequentially('ludotheque saye', { delay: 80 }),
  );
  await liste.getByRole('option', { name: CHERCHEE.nom }).waitFor();
  await dessinees();
  process.stdout.write(`Volume : défilement, ${dire(defilement)} ; frappe, ${dire(frappe)}.\n`);
  // How fast depends on the machine; that rows are there to be read while they go by does not.
  expect(defilement.vides).toBeLessThan(defilement.images / 10);
  await annuaire.getByRole('searchbox').fill('');
  await annuaire.getByRole('button', { name: 'Thématique', exact: true }).click();
  await annuaire.getByRole('menuitemcheckbox', { name: /^Mobilité/ }).click();
  await page.keyboard.press('Escape');
  await compte(annuaire, '2 000 structures');
  await dessinees();

  // Ticked by thousands: no row is drawn for it, and each key unticks its own.
  await annuaire.getByRole('button', { name: /^Cocher/ }).click();
  await annuaire.getByRole('button', { name: /^Tout cocher/ }).click();
  const cochees = annuaire.getByRole('region', { name: 'Structures cochées' }).getByRole('status');
  await cochees.filter({ hasText: /^2\s000 structures cochées$/ }).waitFor();
  await liste.focus();
  const coche = await observer(annuaire, async () => {
    for (let rang = 0; rang < 10; rang += 1) {
      await page.keyboard.press('Space');
      await page.keyboard.press('ArrowDown');
    }
  });
  await cochees.filter({ hasText: /^1\s990 structures cochées$/ }).waitFor();
  await dessinees();
  process.stdout.write(`Volume : cocher, ${dire(coche)}.\n`);
  expect(fautes).toEqual([]);
});

interface Fluidite {
  /** Images drawn by the browser meanwhile, and those in the middle of whose list no row could be read. */
  readonly images: number;
  readonly vides: number;
  /** Milliseconds between two images, and from a key to the image that shows it: nineteen in twenty, and the worst. */
  readonly ecarts: readonly [number, number];
  readonly touches: readonly [number, number];
}

/** Looks at each image that the browser draws while something is done. */
async function observer(annuaire: FrameLocator, faire: () => Promise<void>): Promise<Fluidite> {
  const corps = annuaire.locator('body');
  await corps.evaluate(() => {
    const suivi = { instants: [] as number[], vides: 0, touches: [] as number[], fini: false };
    Object.assign(window, { suivi });
    new PerformanceObserver((lot) => {
      for (const e of lot.getEntries()) if (e.name.startsWith('key')) suivi.touches.push(e.duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    const liste = document.querySelector('[role="listbox"]')?.getBoundingClientRect();
    const regarder = (instant: number) => {
      suivi.instants.push(instant);
      if (liste !== undefined) {
        const milieu = document.elementFromPoint(liste.left + liste.width / 2, liste.top + liste.height / 2);
        if (milieu?.closest('[role="option"]') == null) suivi.vides += 1;
      }
      if (!suivi.fini) requestAnimationFrame(regarder);
    };
    requestAnimationFrame(regarder);
  });
  await faire();
  return corps.evaluate(async () => {
    const { suivi } = window as unknown as {
      suivi: { instants: number[]; vides: number; touches: number[]; fini: boolean };
    };
    suivi.fini = true;
    await new Promise((suite) => setTimeout(suite, 200));
    const bornes = (valeurs: readonly number[]): [number, number] => {
      const rangees = valeurs.toSorted((a, b) => a - b);
      return [rangees[Math.floor(rangees.length * 0.95)] ?? 0, rangees.at(-1) ?? 0];
    };
    const ecarts = suivi.instants.slice(1).map((t, i) => t - (suivi.instants[i] ?? t));
    return {
      images: suivi.instants.length,
      vides: suivi.vides,
      ecarts: bornes(ecarts),
      touches: bornes(suivi.touches),
    };
  });
}

const dire = ({ images, ecarts, touches }: Fluidite): string =>
  [
    `${images} images`,
    `écart ${Math.round(ecarts[0])} ms au 95e centile, ${Math.round(ecarts[1])} au pire`,
    ...(touches[1] > 0
      ? [`touche à l’écran en ${Math.round(touches[0])} ms au 95e centile, ${touches[1]} au pire`]
      : []),
  ].join(', ');

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
  await froid.getByRole('button', { name: 'Thématique', exact: true }).waitFor();
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
