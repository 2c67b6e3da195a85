import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';
import { decalerHorloge, lireDecalage } from '../../infra/local/horloge.ts';

/** The one without a window first: it costs a fifth less. */
const NOMS = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];
const AILLEURS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Nothing in the background, no other machine found: the browser speaks to the demonstration alone, and keeps its cache, which a filter of requests would take away. */
const ARGUMENTS = [
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
];

/** The window of a desk. */
export const BUREAU = { width: 1280, height: 900 };

/** `CHROME_PATH`, else the browser of the machine, else the one that comes with the dependencies (Linux). */
function executable(): string {
  const voulu = process.env.CHROME_PATH;
  if (voulu !== undefined && voulu !== '') return voulu;
  const dossiers = (process.env.PATH ?? '').split(delimiter);
  const trouve = [...dossiers.flatMap((dossier) => NOMS.map((nom) => join(dossier, nom))), ...AILLEURS].find(
    existsSync,
  );
  if (trouve !== undefined) return trouve;
  if (process.platform !== 'linux')
    throw new Error('Aucun navigateur trouvé : installez Chrome ou Chromium, ou donnez son chemin dans CHROME_PATH.');
  // Unpacked by its own library, in a process of its own: it sets the environment of whoever loads it.
  const programme =
    "import('@sparticuz/chromium').then(async (m) => process.stdout.write(await m.default.executablePath()))";
  return execFileSync(process.execPath, ['-e', programme], { encoding: 'utf8' }).trim();
}

export const ouvrirNavigateur = (): Promise<Browser> =>
  chromium.launch({ executablePath: executable(), args: ARGUMENTS, headless: true });

/** A person's own browser: nothing shared with another, in French, in the zone of the machine (Paris, unless `TZ` says another), at the instant of the journey. */
export async function ouvrirContexte(
  navigateur: Browser,
  origine: string,
  options: BrowserContextOptions = {},
  /** What its clock shows (milliseconds): the instant of the journey, unless said. */
  instant: number = Date.now(),
): Promise<BrowserContext> {
  const contexte = await navigateur.newContext({
    baseURL: origine,
    locale: 'fr-FR',
    timezoneId: process.env.TZ ?? 'Europe/Paris',
    viewport: BUREAU,
    reducedMotion: 'reduce',
    acceptDownloads: true,
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  // A wait that succeeds costs nothing: the limit is for what never comes, on a machine that is busy.
  contexte.setDefaultTimeout(60_000);
  // From the real clock of the machine, which the pages have; it goes on from there, and waits keep their real length.
  await contexte.addInitScript({ content: `(${decalerHorloge})(${instant - Date.now() + lireDecalage(process.env)})` });
  return contexte;
}
