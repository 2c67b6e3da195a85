import { sansAccents } from '../../textes/sans-accents.ts';

/** Advance widths of Arial and of its twins (Liberation Sans, Helvetica), in thousandths of the size: from the font metrics that Adobe published. */
const LARGEURS: readonly (readonly [string, number])[] = [
  ["ijl'’", 222],
  [' \u00A0.,:;!/tfI\u202F·[]|', 278],
  ['()-r°', 333],
  ['"“”', 355],
  ['cksvxyzJ', 500],
  ['«»abdeghnopqu0123456789L_?$', 556],
  ['TFZ+=<>~–', 611],
  ['ABEKPSVXY&', 667],
  ['CDHNRUw', 722],
  ['GOQ', 778],
  ['mM%', 860],
  ['W@', 1015],
];
const LARGEUR = new Map(LARGEURS.flatMap(([signes, largeur]) => [...signes].map((signe) => [signe, largeur] as const)));
/** Signs of other scripts, emblems: as wide as they are high, and a little more. */
const INCONNUE = 1100;

/** Bold letters are wider. */
const GRAS = 1.09;

const largeurDe = (signe: string): number => LARGEUR.get(signe) ?? LARGEUR.get(base(signe)) ?? INCONNUE;

/** The letter under an accent, its case kept. */
function base(signe: string): string {
  const nu = sansAccents(signe);
  return signe === signe.toLowerCase() ? (nu[0] ?? '') : (nu[0] ?? '').toUpperCase();
}

/** Width of a text on one line, in the unit of the size. */
export function largeurDuTexte(texte: string, taille: number, gras = false): number {
  let total = 0;
  for (const signe of texte) total += largeurDe(signe);
  return (total * taille * (gras ? GRAS : 1)) / 1000;
}

interface Ligne {
  readonly largeur: number;
  readonly taille: number;
  readonly gras?: boolean;
}

/**
 * Lines that a text takes, words kept whole where they fit. Some renderers break a word after its hyphens, others do not: the larger count holds for both.
 */
export const lignesDuTexte = (texte: string, ligne: Ligne): number =>
  Math.max(
    compter(
      texte.split(/ +/).map((mot) => [mot]),
      ligne,
    ),
    compter(
      texte.split(/ +/).map((mot) => mot.split(/(?<=-)(?=\D)/)),
      ligne,
    ),
  );

/** Each word is one or several pieces between which it may be broken. */
function compter(mots: readonly (readonly string[])[], { largeur, taille, gras = false }: Ligne): number {
  const espace = largeurDuTexte(' ', taille, gras);
  let lignes = 1;
  let x = 0;
  const poser = (morceau: string, blanc: number) => {
    const l = largeurDuTexte(morceau, taille, gras);
    if (x > 0 && x + blanc + l > largeur) {
      lignes += 1;
      x = 0;
    }
    if (l > largeur) {
      const tours = Math.floor((x + l) / largeur);
      lignes += tours;
      x = x + l - tours * largeur;
    } else x += (x === 0 ? 0 : blanc) + l;
  };
  for (const mot of mots) for (const [rang, morceau] of mot.entries()) poser(morceau, rang === 0 ? espace : 0);
  return lignes;
}

/** A text on one line of this width: cut at a word, with its mark, when it is longer. */
export function surUneLigneDe(texte: string, { largeur, taille, gras = false }: Ligne): string {
  const tient = (t: string): boolean => largeurDuTexte(t, taille, gras) <= largeur;
  if (tient(texte)) return texte;
  const mots = texte.split(' ');
  while (mots.length > 1 && !tient(`${mots.join(' ')}…`)) mots.pop();
  const signes = [...mots.join(' ')];
  while (signes.length > 1 && !tient(`${signes.join('')}…`)) signes.pop();
  return `${signes.join('').replace(/[\s,;:–·]+$/, '')}…`;
}
