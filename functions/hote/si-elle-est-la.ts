import { estErreurGraph } from '../../graph/erreur.ts';

/** What is read by its identifier; undefined when it is not there, or not there any more. */
export const siElleEstLa = <T>(lecture: Promise<T>): Promise<T | undefined> =>
  lecture.catch((erreur: unknown) => {
    if (estErreurGraph(erreur, 'introuvable')) return undefined;
    throw erreur;
  });

/** The same where a row that cannot be read is as good as gone: it keeps nothing else from being done. */
export const siElleSeLit = <T>(lecture: Promise<T>): Promise<T | undefined> =>
  siElleEstLa(lecture).catch((erreur: unknown) => {
    if (estErreurGraph(erreur, 'ligne-illisible')) return undefined;
    throw erreur;
  });
