import type { BrowserContext, FrameLocator, Page, Request } from 'playwright-core';
import type { NomProfil } from './demonstration.ts';

const TITRES = {
  accueil: 'Accueil',
  annuaire: 'Annuaire',
  rencontres: 'Rencontres',
  plan: 'Plan',
  indicateurs: 'Indicateurs',
} as const;
export type Onglet = keyof typeof TITRES;

export interface Visite {
  readonly profil?: NomProfil;
  readonly theme?: 'clair' | 'sombre' | 'contraste';
  readonly largeur?: 'telephone';
  readonly vue?: 'personnelle';
  readonly sous?: string;
  /** Code of the territory, where the demonstration serves several. */
  readonly territoire?: string;
}

/** The inside of a tab framed by the page that plays Teams. */
export const onglet = (page: Page, nom: Onglet): FrameLocator => page.frameLocator(`iframe[title="${TITRES[nom]}"]`);

/** Opens a tab of the channel by its address, anew: in the page that plays Teams where it is there already. */
export async function ouvrir(page: Page, nom: Onglet, visite: Visite = {}): Promise<FrameLocator> {
  const adresse = `/?${new URLSearchParams({ onglet: nom, ...visite })}`;
  // Through a part that frames nothing: a tab that was open is loaded again.
  if (await quitter(page)) await changerDAdresse(page, 'replaceState', adresse);
  else await page.goto(adresse);
  return onglet(page, nom);
}

/** In the page that plays Teams, leaves the tab for a part that frames nothing, in the usual theme. `false` in any other page. */
export async function quitter(page: Page): Promise<boolean> {
  if (!page.url().startsWith('http') || new URL(page.url()).pathname !== '/') return false;
  await changerDAdresse(page, 'pushState', '/?onglet=calendrier');
  await page.locator('iframe').waitFor({ state: 'detached' });
  return true;
}

/** The page changes address as by « Précédent ». */
const changerDAdresse = (page: Page, geste: 'pushState' | 'replaceState', adresse: string): Promise<void> =>
  page.evaluate(
    ([comment, vers]) => {
      history[comment](null, '', vers);
      dispatchEvent(new PopStateEvent('popstate'));
    },
    [geste, adresse] as const,
  );

/** Chooses another tab of the channel, as a person does. */
export async function changerDOnglet(page: Page, nom: Onglet): Promise<FrameLocator> {
  await page.getByRole('tab', { name: TITRES[nom], exact: true }).click();
  return onglet(page, nom);
}

/** What is followed of a page: what it is still asking for, since when nothing (milliseconds), and its errors. */
interface Suivi {
  readonly enRoute: Set<Request>;
  depuis: number;
  readonly fautes: string[];
}
const SUIVIS = new WeakMap<Page, Suivi>();
const SILENCE_MS = 500;

function suivi(page: Page): Suivi {
  const trouve = SUIVIS.get(page);
  if (trouve === undefined) throw new Error('Cette page n’a pas été ouverte par nouvellePage.');
  return trouve;
}

export interface PageSuivie {
  readonly page: Page;
  readonly fautes: readonly string[];
}

/** A page of this context whose errors are kept: a journey ends with none. Requests to other machines fail on purpose. */
export async function nouvellePage(contexte: BrowserContext): Promise<PageSuivie> {
  const page = await contexte.newPage();
  const suivie = recommencer(page);
  const finir = (demande: Request) => {
    suivi(page).enRoute.delete(demande);
    suivi(page).depuis = Date.now();
  };
  page.on('request', (demande) => suivi(page).enRoute.add(demande));
  page.on('requestfinished', finir);
  page.on('requestfailed', finir);
  // What a frame that leaves was asking for never ends.
  page.on('framedetached', (frame) => {
    for (const demande of suivi(page).enRoute)
      if (!demande.isNavigationRequest() && demande.frame() === frame) finir(demande);
  });
  page.on('pageerror', (erreur) => suivi(page).fautes.push(String(erreur)));
  page.on('console', (message) => {
    const { url } = message.location();
    if (message.type() === 'error' && !url.startsWith('https://')) suivi(page).fautes.push(`${message.text()} ${url}`);
  });
  return suivie;
}

/** Follows a page as if it had just been opened. */
export function recommencer(page: Page): PageSuivie {
  const neuf: Suivi = { enRoute: new Set(), depuis: Date.now(), fautes: [] };
  SUIVIS.set(page, neuf);
  return { page, fautes: neuf.fautes };
}

/** Nothing has been asked for half a second. Playwright’s own « networkidle » may never come when a frame is replaced. */
export async function attendreLeSilence(page: Page, limite = 60_000): Promise<void> {
  const etat = suivi(page);
  const fin = Date.now() + limite;
  while (etat.enRoute.size > 0 || Date.now() - etat.depuis < SILENCE_MS) {
    if (Date.now() > fin)
      throw new Error(`Toujours demandé : ${[...etat.enRoute].map((d) => d.url().split('#')[0]).join(', ')}`);
    await page.waitForTimeout(50);
  }
}
