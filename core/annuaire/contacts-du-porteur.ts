import type { Contact } from '../lists/contacts.list.ts';

/** The contacts of a structure that the holder of its link may read and keep: themself, and those shown to the partners. Who objects, or left, is not shown. */
export const contactsDuPorteur = (
  contacts: readonly Contact[],
  structure: string,
  soi: string | undefined,
): readonly Contact[] =>
  contacts.filter(
    (c) => c.structure === structure && c.actif && (c.id === soi || (!c.opposition && c.visibilite !== 'coordination')),
  );
