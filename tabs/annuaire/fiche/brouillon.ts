import type { Touches } from './form.ts';

let garde: Touches = {};

/** What was typed of a new fiche, kept while one looks at another page of the tab; gone with the tab, or once the fiche is there. */
export const brouillon = {
  lire: (): Touches => garde,
  garder: (touches: Touches): void => {
    garde = touches;
  },
  jeter: (): void => {
    garde = {};
  },
};
