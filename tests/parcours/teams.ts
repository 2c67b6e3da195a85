import type { BrowserContext, FrameLocator, Page } from 'playwright-core';
import type { NomProfil } from './demonstration.ts';

const TITRES = { annuaire: 'Annuaire', rencontres: 'Rencontres', indicateurs: 'Indicateurs' } as const;
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
  const fautes: string[] = [];
  page.on('pageerror', (erreur) => fautes.push(String(erreur)));
  page.on('console', (message) => {
    const { url } = message.location();
    if (message.type() === 'error' && !url.startsWith('https://')) fautes.push(`${message.text()} ${url}`);
  });
  return { page, fautes };
}
