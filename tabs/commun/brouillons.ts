import { useState } from 'react';

/** What is being typed in the forms of one kind, by form; gone with the tab. */
export type Brouillons<T> = Map<string, T>;

/**
 * What is being typed in a page, kept while one looks at another page of the tab, until it is sent or given up.
 * `repris`: it was already begun when the page opened.
 */
export function useBrouillon<T>(brouillons: Brouillons<T>, cle: string, depart: T) {
  const [repris] = useState(() => brouillons.has(cle));
  const [valeur, setValeur] = useState(() => brouillons.get(cle) ?? depart);
  return {
    valeur,
    repris,
    ecrire: (neuve: T): void => {
      brouillons.set(cle, neuve);
      setValeur(neuve);
    },
    /** Sent, or given up. */
    jeter: (): void => {
      brouillons.delete(cle);
      setValeur(depart);
    },
  };
}

/**
 * The same over a row: as long as nothing is typed, what is shown follows the row. A page opens on what the tab kept of
 * it, and reads it again behind: what was typed elsewhere meanwhile would else be written over.
 */
export function useBrouillonSurLaLigne<T>(brouillons: Brouillons<T>, cle: string, ligne: T) {
  const [saisie, setSaisie] = useState(() => brouillons.get(cle));
  return {
    valeur: saisie ?? ligne,
    ecrire: (neuve: T): void => {
      brouillons.set(cle, neuve);
      setSaisie(neuve);
    },
    /** Sent, or given up. */
    jeter: (): void => {
      brouillons.delete(cle);
      setSaisie(undefined);
    },
  };
}
