import type { Contact } from '../lists/contacts.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import { contactVu, type QuiLit } from './ce-que-voit.ts';

/** Who holds the link of a structure; `soi`: the person to whom it was sent, when it was sent to one. */
export const porteurDuLien = (structure: string, soi: string | undefined): QuiLit => ({
  profil: 'lien',
  structures: [structure],
  soi,
});

/**
 * The contacts in post that the holder of the link of a structure may read and keep, without what they do not read of
 * them: what a hidden value is, they learn by no comparison either.
 */
export const contactsDuPorteur = (
  contacts: readonly Contact[],
  structure: Structure,
  soi: string | undefined,
): readonly Contact[] =>
  contacts.flatMap((c) => {
    const vu = c.actif && c.structure === structure.id && contactVu(c, structure, porteurDuLien(structure.id, soi));
    return vu ? [{ ...c, ...vu }] : [];
  });
