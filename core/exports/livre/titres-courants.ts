import { LARGEUR_UTILE } from './gabarit.ts';
import { surUneLigneDe } from './mesurer.ts';
import type { Page } from './mettre-en-pages.ts';
import type { Piece, PieceDIndex } from './pieces.ts';

/** Beside the name of the book, on one line. */
const COURANT = { taille: 8, largeur: LARGEUR_UTILE - 130 } as const;

/** First and last title of a sheet, as in a dictionary; that which goes on when none begins there. */
export const titresCourants = (corps: readonly Page<Piece>[]): readonly string[] =>
  bornes(corps, (p) => (p.genre === 'section' ? p.section.titre : undefined)).map(surUneLigne);

export const titresDIndex = (titre: string, feuilles: readonly Page<PieceDIndex>[]): readonly string[] =>
  bornes(feuilles, (p) => (p.genre === 'groupe' ? p.titre : undefined)).map((b) => surUneLigne(`${titre} · ${b}`));

const surUneLigne = (texte: string): string =>
  surUneLigneDe(texte, { largeur: COURANT.largeur, taille: COURANT.taille, gras: true });

function bornes<T>(pages: readonly Page<T>[], titreDe: (piece: T) => string | undefined): readonly string[] {
  let enCours = '';
  return pages.map((page) => {
    const titres = page.colonnes.flatMap((c) => c.contenus).map(titreDe);
    const premier = titres[0] ?? enCours;
    enCours = titres.findLast((t) => t !== undefined) ?? enCours;
    return [...new Set([premier, enCours])].filter((t) => t !== '').join(' – ');
  });
}
