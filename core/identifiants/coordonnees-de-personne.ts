import { NUMERO_DANS_UN_TEXTE } from '../textes/telephone.ts';

const COURRIEL = /[^\s@]+@[^\s@]+\.[^\s@]+/;
/** Numéro de sécurité sociale: thirteen digits that begin with 1 or 2, spaced or not. */
const NIR = /\b[12][\s.]?\d{2}[\s.]?\d{2}[\s.]?(?:\d{2}|2[AB])[\s.]?\d{3}[\s.]?\d{3}\b/i;

const FORMES = [
  { forme: COURRIEL, nom: 'une adresse électronique' },
  { forme: NIR, nom: 'un numéro de sécurité sociale' },
  { forme: NUMERO_DANS_UN_TEXTE, nom: 'un numéro de téléphone' },
] as const;

/** What tells of a person in a text that must tell of nobody, named with its article; undefined when nothing was recognised. A name cannot be. */
export const coordonneesDePersonne = (texte: string): string | undefined =>
  FORMES.find(({ forme }) => forme.test(texte))?.nom;
