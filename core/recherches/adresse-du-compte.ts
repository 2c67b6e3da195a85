import { adresseUtilisable, peutEtreSollicite } from '../liens/a-qui-ecrire.ts';
import type { Contact } from '../lists/contacts.list.ts';

/** The contact through whom an account (`oid.tid`) may be written to: in post, not opposed, with an address from which no mail came back. */
export function adresseDuCompte(
  contacts: readonly Contact[],
  compte: string,
): (Contact & { readonly courriel: string }) | undefined {
  for (const c of contacts) {
    const courriel = adresseUtilisable(c);
    if (courriel !== undefined && peutEtreSollicite(c) && `${c.oid}.${c.tid}` === compte) return { ...c, courriel };
  }
  return undefined;
}
