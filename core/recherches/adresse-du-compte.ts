import type { Contact } from '../lists/contacts.list.ts';

/** The contact through whom an account (`oid.tid`) may be written to: in post, not opposed, with an address. */
export function adresseDuCompte(
  contacts: readonly Contact[],
  compte: string,
): (Contact & { readonly courriel: string }) | undefined {
  for (const c of contacts)
    if (c.actif && !c.opposition && c.courriel !== undefined && `${c.oid}.${c.tid}` === compte)
      return { ...c, courriel: c.courriel };
  return undefined;
}
