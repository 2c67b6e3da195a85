/**
 * Does one thing of a key at a time: what is capped or unique is read, judged and written before anybody else reads.
 * One key a command, never one inside another. Throws `TropDAttente`.
 */
export type UnALaFois = <T>(cle: string, faire: () => Promise<T>) => Promise<T>;

/** So many others are before that nobody would wait longer. Nothing was done. */
export class TropDAttente extends Error {
  override readonly name = 'TropDAttente';
}

/** Milliseconds that one waits for one’s turn: the front of the functions cuts at 230 s, people leave before. */
export const PATIENCE_MS = 45_000;

/** In this process: in order of arrival. */
export function unALaFoisIci(maintenantMs: () => number): UnALaFois {
  const derniers = new Map<string, Promise<unknown>>();
  return async (cle, faire) => {
    const arrivee = maintenantMs();
    const tour = (derniers.get(cle) ?? Promise.resolve()).then(() => {
      if (maintenantMs() - arrivee > PATIENCE_MS) throw new TropDAttente();
      return faire();
    });
    const fini = tour.catch(() => undefined);
    derniers.set(cle, fini);
    try {
      return await tour;
    } finally {
      if (derniers.get(cle) === fini) derniers.delete(cle);
    }
  };
}

/** Where two commands bear on the same thing, they name it alike. */
export const ENTREE_DE_FICHES = 'fiches';
export const contactsDe = (structure: string): string => `contacts ${structure}`;
