import { blocsDeSection, blocsDIndex, hauteurDe } from './blocs.ts';
import { lignesDeSommaire } from './dire.ts';
import { COLONNES, HAUTEUR_UTILE, LARGEUR_UTILE, NUMERO, RESERVE, TITRE } from './gabarit.ts';
import type { Index, Livre } from './livre.ts';
import { mettreEnPages, type Page } from './mettre-en-pages.ts';
import type { LigneDeSommaire, Piece, PieceDIndex } from './pieces.ts';

export interface IndexImpose {
  readonly index: Index;
  readonly debut: number;
  readonly feuilles: readonly Page<PieceDIndex>[];
}

/** Where everything falls: pages are numbered from the cover, which is 1. */
export interface Imposition {
  readonly sommaire: readonly Page<LigneDeSommaire>[];
  readonly corps: readonly Page<Piece>[];
  readonly index: readonly IndexImpose[];
  readonly debutDuCorps: number;
  readonly total: number;
  /** Page of a structure, by its id; of a section or an index, by its key. */
  readonly pages: ReadonlyMap<string, number>;
}

const COUVERTURE = 1;
const FORMAT = { hauteur: HAUTEUR_UTILE - RESERVE, colonnes: COLONNES } as const;

/** Lays the book on its sheets. The same book always gives the same pages, so that its table of contents and its indexes can name them. */
export function imposer(livre: Livre): Imposition {
  const corps = mettreEnPages(livre.sections.flatMap(blocsDeSection), FORMAT);
  // Nobody looks up the page of what is on one sheet.
  const aIndexer = corps.length > 1 ? livre.index : [];
  const sommaire = mettreEnPages(
    lignesDeSommaire({ ...livre, index: aIndexer }).map((contenu) => ({
      contenu,
      hauteur: hauteurDe('sommaire', contenu.texte, LARGEUR_UTILE - NUMERO),
    })),
    { ...FORMAT, colonnes: 1, titre: TITRE },
  );
  // An empty annuaire keeps one page, that says so.
  const debutDuCorps = COUVERTURE + Math.max(1, sommaire.length) + 1;
  const pages = new Map<string, number>();
  corps.forEach((page, i) => {
    for (const piece of page.colonnes.flatMap((c) => c.contenus)) {
      const cle = cleDe(piece);
      if (cle !== undefined && !pages.has(cle)) pages.set(cle, debutDuCorps + i);
    }
  });
  let suivante = debutDuCorps + corps.length;
  const index = aIndexer.map((un): IndexImpose => {
    const feuilles = mettreEnPages(blocsDIndex(un), { ...FORMAT, titre: TITRE });
    const debut = suivante;
    suivante += feuilles.length;
    pages.set(un.cle, debut);
    return { index: un, debut, feuilles };
  });
  return { sommaire, corps, index, debutDuCorps, total: suivante - 1, pages };
}

const cleDe = (piece: Piece): string | undefined => {
  if (piece.genre === 'section') return piece.section.cle;
  return piece.genre === 'entree' ? piece.entree.id : undefined;
};
