import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { DOSSIER_PARTAGE } from '../partage.ts';
import { type Regard, regarder } from './demonstration.ts';
import { BUREAU, ouvrirContexte, ouvrirNavigateur } from './navigateur.ts';
import { type Demonstration, demarrer } from './serveur.ts';
import { nouvellePage, type PageSuivie, recommencer } from './teams.ts';

const RACINE = join(__dirname, '..', '..');

export interface Parcours {
  readonly demonstration: Demonstration;
  readonly navigateur: Browser;
  readonly regard: Regard;
  /** A browser of one’s own on the demonstration. Opened in a test, it is closed when the test ends. */
  ouvrirPage(options?: BrowserContextOptions): Promise<PageSuivie>;
  /** Closes what was opened outside of a test. */
  fermer(page: Page): Promise<void>;
}

/**
 * Starts a demonstration and a browser for the tests of a file. At the end, where the description that Microsoft gives of Graph is at hand,
 * every exchange of the file is held against it.
 */
export function unParcours(depart: 'exemple' | 'vide' = 'exemple', territoires = 1): Parcours {
  let demonstration: Demonstration | undefined;
  let navigateur: Browser | undefined;
  const la = <T>(valeur: T | undefined): T => {
    if (valeur === undefined) throw new Error('Le parcours n’a pas commencé.');
    return valeur;
  };

  beforeAll(async () => {
    [demonstration, navigateur] = await Promise.all([demarrer(depart, undefined, territoires), ouvrirNavigateur()]);
  });

  // What a person leaves is emptied and given to the next one: the code of the tabs is then read once for a file, not once for a person.
  const libres: Page[] = [];
  const gardables = new WeakSet<Page>();
  const duTest: Page[] = [];
  let enTest = false;
  beforeEach(() => {
    enTest = true;
  });
  afterEach(async () => {
    enTest = false;
    for (const page of duTest.splice(0)) await fermer(page);
  });
  const ouvrirPage = async (options?: BrowserContextOptions): Promise<PageSuivie> => {
    const libre = options === undefined ? libres.pop() : undefined;
    const suivie =
      libre === undefined
        ? await nouvellePage(await ouvrirContexte(la(navigateur), la(demonstration).origine, options))
        : recommencer(libre);
    if (options === undefined) gardables.add(suivie.page);
    if (enTest) duTest.push(suivie.page);
    return suivie;
  };
  const fermer = async (page: Page): Promise<void> => {
    if (page.isClosed()) return;
    if (gardables.has(page) && (await vider(page, la(demonstration).origine))) libres.push(page);
    else await page.context().close();
  };

  afterAll(async () => {
    await navigateur?.close();
    if (demonstration !== undefined) await finir(demonstration);
  });

  return {
    get demonstration() {
      return la(demonstration);
    },
    get navigateur() {
      return la(navigateur);
    },
    get regard() {
      return regarder(la(demonstration).origine);
    },
    ouvrirPage,
    fermer,
  };
}

/** Leaves nothing of a person in a page: neither storage nor history, nor what the test had set. `false` where that cannot be done. */
async function vider(page: Page, origine: string): Promise<boolean> {
  // Another origin (a tab at an address of its own) would keep its storage.
  if (page.frames().some((f) => f.url().startsWith('http') && !f.url().startsWith(origine))) return false;
  try {
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    if (page.url().startsWith(origine)) await page.evaluate(() => sessionStorage.clear());
    // A picture of the same origin: no code runs, and the process stays, with what it has compiled.
    await page.goto(`${origine}/icone.svg`);
    const session = await page.context().newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', { origin: origine, storageTypes: 'all' });
    await session.send('Page.resetNavigationHistory');
    await session.detach();
    await page.context().clearCookies();
    await page.mouse.move(0, 0);
    await page.setViewportSize(BUREAU);
    return true;
  } catch {
    return false;
  }
}

/** Stops a demonstration, holds its exchanges against Microsoft’s description, and leaves nothing behind. */
export async function finir(demonstration: Demonstration): Promise<void> {
  await demonstration.arreter();
  verifierLaTrace(demonstration.trace);
  rmSync(dirname(demonstration.trace), { recursive: true, force: true });
}

/** Throws, with the faults, when an exchange is not one that Microsoft describes. */
export function verifierLaTrace(trace: string): void {
  const verificateur = join(DOSSIER_PARTAGE, 'graph', 'verifier-trace.mjs');
  if (!existsSync(verificateur)) return;
  const dit = spawnSync(process.execPath, [verificateur, trace], { cwd: RACINE, encoding: 'utf8', maxBuffer: 1e8 });
  // What it found goes into the failure: a run elsewhere is read from its output alone.
  if (dit.status !== 0) throw new Error(`Échanges que Microsoft ne décrit pas.\n${dit.stdout}${dit.stderr}`);
}

/** With IMAGES=oui, the picture of the README; otherwise nothing. */
export async function image(page: Page, nom: string): Promise<void> {
  if (process.env.IMAGES !== 'oui') return;
  const dossier = join(RACINE, 'docs', 'images');
  mkdirSync(dossier, { recursive: true });
  // Announcements leave first: they would hide what they announce.
  for (const frame of page.frames()) await frame.locator('.fui-Toast').first().waitFor({ state: 'detached' });
  await page.screenshot({ path: join(dossier, `${nom}.png`), animations: 'disabled' });
}
