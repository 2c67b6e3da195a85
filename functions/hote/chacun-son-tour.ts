import { estErreurGraph } from '../../graph/erreur.ts';

/** Each in turn, one that Graph fails keeping no other waiting; gives what failed. Any other fault ends the round at once. */
export async function echecsDe<T>(
  lignes: Iterable<T>,
  faire: (ligne: T) => Promise<unknown>,
): Promise<readonly unknown[]> {
  const echecs: unknown[] = [];
  for (const ligne of lignes) {
    try {
      await faire(ligne);
    } catch (erreur) {
      if (!estErreurGraph(erreur)) throw erreur;
      echecs.push(erreur);
    }
  }
  return echecs;
}

/** The same; once all had their turn, the round fails by the first that did. */
export async function chacunSonTour<T>(lignes: Iterable<T>, faire: (ligne: T) => Promise<unknown>): Promise<void> {
  const [premier] = await echecsDe(lignes, faire);
  if (premier !== undefined) throw premier;
}
