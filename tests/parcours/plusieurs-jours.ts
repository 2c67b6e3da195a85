import type { Browser, BrowserContextOptions } from 'playwright-core';
import { type Regard, regarder } from './demonstration.ts';
import { ouvrirContexte, ouvrirNavigateur } from './navigateur.ts';
import { finir } from './parcours.ts';
import { type Demonstration, demarrer } from './serveur.ts';
import { nouvellePage, type PageSuivie } from './teams.ts';

export interface ParcoursDePlusieursJours {
  readonly regard: Regard;
  readonly demonstration: Demonstration;
  /** A browser of one’s own, whose clock is that of the demonstration. It is closed when the day changes, or at the end. */
  ouvrirPage(options?: BrowserContextOptions): Promise<PageSuivie>;
  /** The same lists at another instant (ISO): everybody has closed their browser meanwhile. */
  vivreLe(instant: string): Promise<void>;
  /** One round of a timer. */
  passer(minuteur: string): Promise<void>;
}

/** A demonstration that one leaves and finds again on another day, for the tests of a file. */
export function unParcoursDePlusieursJours(): ParcoursDePlusieursJours {
  let demonstration: Demonstration | undefined;
  let navigateur: Browser | undefined;
  let decalage = 0;
  const la = <T>(valeur: T | undefined): T => {
    if (valeur === undefined) throw new Error('Le parcours n’a pas commencé.');
    return valeur;
  };
  beforeAll(async () => {
    [demonstration, navigateur] = await Promise.all([demarrer(), ouvrirNavigateur()]);
  });
  afterAll(async () => {
    await navigateur?.close();
    if (demonstration !== undefined) await finir(demonstration);
  });
  return {
    get demonstration() {
      return la(demonstration);
    },
    get regard() {
      return regarder(la(demonstration).origine);
    },
    ouvrirPage: async (options) =>
      nouvellePage(await ouvrirContexte(la(navigateur), la(demonstration).origine, options, Date.now() + decalage)),
    vivreLe: async (instant) => {
      await Promise.all(
        la(navigateur)
          .contexts()
          .map((contexte) => contexte.close()),
      );
      await la(demonstration).arreter();
      decalage = Date.parse(instant) - Date.now();
      demonstration = await demarrer({ reprendre: la(demonstration) }, instant);
    },
    passer: async (minuteur) => {
      const { status } = await fetch(`${la(demonstration).origine}/local/minuteurs/${minuteur}`, { method: 'POST' });
      if (status !== 200) throw new Error(`${minuteur} : ${status}`);
    },
  };
}
