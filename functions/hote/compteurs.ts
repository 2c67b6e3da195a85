/** How often something was done since the window opened, this time included. */
export interface Compte {
  readonly nombre: number;
  /** Milliseconds since the epoch: the first time. */
  readonly debut: number;
}

/**
 * Counts one more time under a key; the first one opens a window of `fenetreMs`, after which counting starts again.
 * `ensemble`: a whole room counts in one second; none of them waits for the others.
 */
export type Compter = (cle: string, fenetreMs: number, ensemble?: 'ensemble') => Promise<Compte>;

/** Whole seconds until the window closes, one at least, for who has passed the cap; undefined for who may go on. */
export const attendreAuDela = (
  { nombre, debut }: Compte,
  plafond: number,
  { fenetreMs, present }: { readonly fenetreMs: number; readonly present: number },
): number | undefined => (nombre > plafond ? Math.max(1, Math.ceil((debut + fenetreMs - present) / 1000)) : undefined);

const CLES_SUIVIES = 5000;

/** The count that follows: in the window that is open, or the first of a new one. */
export const compteSuivant = (connu: Compte | undefined, present: number, fenetreMs: number): Compte =>
  connu !== undefined && present - connu.debut < fenetreMs
    ? { debut: connu.debut, nombre: connu.nombre + 1 }
    : { debut: present, nombre: 1 };

/** In the memory of this process: right where there is but one. */
export function compterEnMemoire(maintenantMs: () => number): Compter {
  const comptes = new Map<string, Compte>();
  return async (cle, fenetreMs) => {
    const compte = compteSuivant(comptes.get(cle), maintenantMs(), fenetreMs);
    // Put back last: the first of the map is then the one unused for longest.
    comptes.delete(cle);
    comptes.set(cle, compte);
    if (comptes.size > CLES_SUIVIES) comptes.delete(comptes.keys().next().value ?? cle);
    return compte;
  };
}
