import type { BrowserContext, FrameLocator, Page, Request } from 'playwright-core';
import type { NomProfil } from './demonstration.ts';

const TITRES = {
  accueil: 'Accueil',
  annuaire: 'Annuaire',
  rencontres: 'Rencontres',
  indicateurs: 'Indicateurs',
} as const;
export type Onglet = keyof typeof TITRES;

export interface Visite {
  readonly profil?: NomProfil;
  readonly theme?: 'clair' | 'sombre' | 'contraste';
  readonly largeur?: 'telephone';
  readonly vue?: 'personnelle';
  readonly sous?: string;
}

/** The inside of a tab framed by the page that plays Teams. */
export const onglet = (page: Page, nom: Onglet): FrameLocator => page.frameLocator(`iframe[title="${TITRES[nom]}"]`);

/** Opens a tab of the channel by its address. */
export async function ouvrir(page: Page, nom: Onglet, visite: Visite = {}): Promise<FrameLocator> {
  await page.goto(`/?${new URLSearchParams({ onglet: nom, ...visite })}`);
  return onglet(page, nom);
}

/** Chooses another tab of the channel, as a person does. */
export async function changerDOnglet(page: Page, nom: Onglet): Promise<FrameLocator> {
  await page.getByRole('tab', { name: TITRES[nom], exact: true }).click();
  return onglet(page, nom);
}

/** A page of this context whose errors are kept: a journey ends with none. Requests to other machines fail on purpose. */
export async function nouvellePage(contexte: BrowserContext): Promise<{ page: Page; fautes: readonly string[] }> {
  const page = await contexte.newPage();
  suivreLesDemandes(page);
  const fautes: string[] = [];
  page.on('pageerror', (erreur) => fautes.push(String(erreur)));
  page.on('console', (message) => {
    const { url } = message.location();
    if (message.type() === 'error' && !url.startsWith('https://')) fautes.push(`${message.text()} ${url}`);
  });
  return { page, fautes };
}

/** What each page is still asking for, and since when nothing: milliseconds. */
const DEMANDES = new WeakMap<Page, { readonly enRoute: Set<Request>; depuis: number }>();
const SILENCE_MS = 500;

function suivreLesDemandes(page: Page): void {
  const etat = { enRoute: new Set<Request>(), depuis: Date.now() };
  DEMANDES.set(page, etat);
  const finir = (demande: Request) => {
    etat.enRoute.delete(demande);
    etat.depuis = Date.now();
  };
  page.on('request', (demande) => etat.enRoute.add(demande));
  page.on('requestfinished', finir);
  page.on('requestfailed', finir);
  // What a frame that leaves was asking for never ends.
  page.on('framedetached', (frame) => {
    for (const demande of etat.enRoute) if (!demande.isNavigationRequest() && demande.frame() === frame) finir(demande);
  });
}

/** Nothing has been asked for half a second. Playwright’s own « networkidle » may never come when a frame is replaced. */
export async function attendreLeSilence(page: Page, limite = 60_000): Promise<void> {
  const etat = DEMANDES.get(page);
  if (etat === undefined) throw new Error('Cette page n’a pas été ouverte par nouvellePage.');
  const fin = Date.now() + limite;
  while (etat.enRoute.size > 0 || Date.now() - etat.depuis < SILENCE_MS) {
    if (Date.now() > fin)
      throw new Error(`Toujours demandé : ${[...etat.enRoute].map((d) => d.url().split('#')[0]).join(', ')}`);
    await page.waitForTimeout(50);
  }
}
