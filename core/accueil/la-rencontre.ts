import type { Rencontre } from '../lists/rencontres.list.ts';
import { versRencontre } from './lien.ts';

/** What a line says of a rencontre, and its page. */
export const laRencontre = ({ id, titre, debut }: Rencontre) => ({
  cle: `rencontre-${id}`,
  titre,
  ...(debut === undefined ? {} : { le: debut }),
  vers: versRencontre(id),
});

/** The same of its compte rendu. */
export const leCompteRendu = (r: Rencontre) => ({
  ...laRencontre(r),
  cle: `compte-rendu-${r.id}`,
  vers: versRencontre(r.id, 'compte-rendu'),
});
