/** A block that is never cut, unless it is taller than a column by itself. */
export interface Bloc<T> {
  readonly contenu: T;
  readonly hauteur: number;
  /** A title: it stays with the block that follows it. */
  readonly avecLaSuite?: boolean;
  /** Begins a page of its own. */
  readonly nouvellePage?: boolean;
}

export interface Page<T> {
  readonly colonnes: readonly (readonly T[])[];
}

/**
 * Blocks put in columns, columns put in pages, in order. A block goes where it fits whole, a title with what follows it; a block taller than a column has
 * one to itself.
 */
export function mettreEnPages<T>(
  blocs: readonly Bloc<T>[],
  { hauteur, colonnes }: { readonly hauteur: number; readonly colonnes: number },
): readonly Page<T>[] {
  const pages: T[][][] = [];
  let reste = 0;
  let colonne: T[] | undefined;
  const ouvrirPage = () => {
    colonne = [];
    pages.push([colonne]);
    reste = hauteur;
  };
  const ouvrirColonne = () => {
    const page = pages.at(-1);
    if (page === undefined || page.length >= colonnes) return ouvrirPage();
    colonne = [];
    page.push(colonne);
    reste = hauteur;
  };
  blocs.forEach((bloc, i) => {
    if (bloc.nouvellePage === true || colonne === undefined) ouvrirPage();
    else if (besoin(blocs, i) > reste && colonne.length > 0) ouvrirColonne();
    colonne?.push(bloc.contenu);
    reste -= bloc.hauteur;
  });
  return pages.map((page) => ({ colonnes: page }));
}

/** Height that a block asks for: its own and, after a title, that of what must stay with it. */
function besoin<T>(blocs: readonly Bloc<T>[], rang: number): number {
  let total = 0;
  for (let i = rang; i < blocs.length; i += 1) {
    total += blocs[i]?.hauteur ?? 0;
    if (blocs[i]?.avecLaSuite !== true) break;
  }
  return total;
}
