import { ETIQUETTE } from '../core/identifiants/etiquette.ts';

const VALEUR = /^[\t -~]*$/;

/**
 * Throws on a value that its header cannot carry, or that is no version where one is asked for. That is a fault of
 * ours: seen before anything is sent, it holds no place in the queue and is never tried again.
 */
export function verifierEntetes(entetes: Readonly<Record<string, string>>): void {
  for (const [nom, valeur] of Object.entries(entetes)) {
    const forme = nom.toLowerCase() === 'if-match' ? ETIQUETTE : VALEUR;
    if (!forme.test(valeur)) throw new Error(`L’en-tête ${nom} ne peut pas porter cette valeur.`);
  }
}
