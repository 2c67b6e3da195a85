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

/** Lines that a text takes, words kept whole where they fit. `debut` is what already stands on the first line. */
export function lignesDuTexte(
  texte: string,
  { largeur, taille, gras = false, debut = 0 }: { largeur: number; taille: number; gras?: boolean; debut?: number },
): number {
  const espace = largeurDuTexte(' ', taille, gras);
  let lignes = 1;
  let x = debut;
  for (const mot of texte.split(/ +/)) {
    const l = largeurDuTexte(mot, taille, gras);
    if (x > 0 && x + espace + l > largeur) {
      lignes += 1;
      x = 0;
    }
    if (l > largeur) {
      const tours = Math.floor((x + l) / largeur);
      lignes += tours;
      x = x + l - tours * largeur;
    } else x += (x === 0 ? 0 : espace) + l;
  }
  return lignes;
}
