import { AsyncLocalStorage } from 'node:async_hooks';
import { type Lieu, situerPar } from '../../core/temps/fuseau.ts';

/** The place of a territory, once it is known. */
export interface Situation {
  lieu: Lieu;
}

const enCours = new AsyncLocalStorage<Situation>();
situerPar(() => enCours.getStore()?.lieu);

/**
 * Does something for a territory: hours and days are its own until it is done, whatever is done meanwhile for another. What follows
 * from it, awaited or not, stays there.
 */
export const dansLeTerritoire = <T>({ situation }: { readonly situation: Situation }, faire: () => T): T =>
  enCours.run(situation, faire);

/** Is something being done for a territory? */
export const estDansUnTerritoire = (): boolean => enCours.getStore() !== undefined;
