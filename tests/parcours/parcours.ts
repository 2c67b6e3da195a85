import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { DOSSIER_PARTAGE } from '../partage.ts';
import { type Regard, regarder } from './demonstration.ts';
import { ouvrirContexte, ouvrirNavigateur } from './navigateur.ts';
import { type Demonstration, demarrer } from './serveur.ts';
import { nouvellePage } from './teams.ts';

const RACINE = join(__dirname, '..', '..');

export interface Parcours {
  readonly demonstration: Demonstration;
  readonly navigateur: Browser;
  readonly regard: Regard;
  /** A browser of one’s own on the demonstration. */
  ouvrirPage(options?: BrowserContextOptions): Promise<{ page: Page; fautes: readonly string[] }>;
}

/**
 * Starts a demonstration and a browser for the tests of a file. At the end, where the description that Microsoft gives of Graph is at hand,
 * every exchange of the file is held against it.
 */
export function unParcours(depart: 'exemple' | 'vide' = 'exemple'): Parcours {
  let demonstration: Demonstration | undefined;
  let navigateur: Browser | undefined;
  const la = <T>(valeur: T | undefined): T => {
    if (valeur === undefined) throw new Error('Le parcours n’a pas commencé.');
    return valeur;
  };

  beforeAll(async () => {
    [demonstration, navigateur] = await Promise.all([demarrer(depart), ouvrirNavigateur()]);
  });

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
    ouvrirPage: async (options) =>
      nouvellePage(await ouvrirContexte(la(navigateur), la(demonstration).origine, options)),
  };
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
  execFileSync(process.execPath, [verificateur, trace], { cwd: RACINE, encoding: 'utf8', maxBuffer: 1e8 });
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
