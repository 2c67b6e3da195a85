/** A block of a column. */
export interface Bloc<T> {
  readonly contenu: T;
  readonly hauteur: number;
  /** A title: it stays with the block that follows it. */
  readonly avecLaSuite?: boolean;
  /** The space under it may grow, so that its column ends where the others do. */
  readonly elastique?: boolean;
  /** Its two parts when the first must hold in this height; undefined when it may not be cut there. Without it, a block is never cut. */
  readonly couper?: (place: number) => readonly [Bloc<T>, Bloc<T>] | undefined;
}

export interface Colonne<T> {
  readonly contenus: readonly T[];
  /** Height of what it holds, and of what is added under each elastic block but the last. */
  readonly hauteur: number;
  readonly ajout: number;
}

export interface Page<T> {
  readonly colonnes: readonly Colonne<T>[];
}

interface Format {
  readonly hauteur: number;
  readonly colonnes: number;
  /** What a title takes from the first page. */
  readonly titre?: number;
}

/** Beyond, a column looks torn rather than spaced. */
const AJOUT_MAX = 18;

/**
 * Blocks put in columns, columns put in pages, in order. A title stays with what follows it. A block goes on from one column to the next of the same page,
 * where the eye follows it, never over the page, unless it is taller than a column by itself. Columns end at the same height: those of the last page hold
 * the same share, those before are spaced.
 */
export function mettreEnPages<T>(blocs: readonly Bloc<T>[], format: Format): readonly Page<T>[] {
  const pages: Page<T>[] = [];
  let aPoser = blocs;
  while (aPoser.length > 0) {
    const page = { ...format, hauteur: format.hauteur - (pages.length === 0 ? (format.titre ?? 0) : 0) };
    const { colonnes, reste } = remplir(aPoser, page);
    pages.push({
      colonnes:
        reste.length === 0
          ? equilibrer(aPoser, page).map((c) => colonneDe(c, undefined))
          : colonnes.map((c) => colonneDe(c, page.hauteur)),
    });
    aPoser = reste;
  }
  return pages;
}

interface Remplie<T> {
  readonly colonnes: readonly (readonly Bloc<T>[])[];
  readonly reste: readonly Bloc<T>[];
}

function remplir<T>(blocs: readonly Bloc<T>[], { hauteur, colonnes }: Format): Remplie<T> {
  const remplies: (readonly Bloc<T>[])[] = [];
  let reste = blocs;
  while (reste.length > 0 && remplies.length < colonnes) {
    const derniere = remplies.length === colonnes - 1;
    const une = remplirColonne(reste, hauteur, derniere);
    remplies.push(une.colonne);
    reste = une.reste;
  }
  return { colonnes: remplies, reste };
}

function remplirColonne<T>(blocs: readonly Bloc<T>[], hauteur: number, derniere: boolean) {
  const colonne: Bloc<T>[] = [];
  let place = hauteur;
  for (const [i, bloc] of blocs.entries()) {
    // Nothing but titles so far: what follows goes with them, however tall.
    const ouvre = colonne.every((b) => b.avecLaSuite === true);
    const tient = besoin(blocs, i) <= place || (ouvre && bloc.hauteur <= place);
    if (!tient) {
      const parts = ouvre || !derniere ? bloc.couper?.(place) : undefined;
      if (parts !== undefined) return { colonne: [...colonne, parts[0]], reste: [parts[1], ...blocs.slice(i + 1)] };
      if (!ouvre) return { colonne, reste: blocs.slice(i) };
    }
    colonne.push(bloc);
    place -= bloc.hauteur;
  }
  return { colonne, reste: [] };
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

/** The last page again, in the lowest columns that hold all of it. */
function equilibrer<T>(blocs: readonly Bloc<T>[], page: Format): Remplie<T>['colonnes'] {
  let [bas, haut] = [0, page.hauteur];
  while (haut - bas > 1) {
    const hauteur = (bas + haut) / 2;
    const { colonnes, reste } = remplir(blocs, { ...page, hauteur });
    const tient = reste.length === 0 && colonnes.every((c) => somme(c) <= hauteur);
    [bas, haut] = tient ? [bas, hauteur] : [hauteur, haut];
  }
  return remplir(blocs, { ...page, hauteur: haut }).colonnes;
}

const somme = <T>(blocs: readonly Bloc<T>[]): number => blocs.reduce((total, b) => total + b.hauteur, 0);

function colonneDe<T>(blocs: readonly Bloc<T>[], hauteur: number | undefined): Colonne<T> {
  const total = somme(blocs);
  const souples = blocs.slice(0, -1).filter((b) => b.elastique === true).length;
  const reste = hauteur === undefined ? 0 : Math.max(0, hauteur - total);
  const ajout = souples === 0 ? 0 : Math.min(AJOUT_MAX, reste / souples);
  return { contenus: blocs.map((b) => b.contenu), hauteur: total + ajout * souples, ajout };
}
