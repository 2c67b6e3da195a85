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
