import type { Contact } from '../lists/contacts.list.ts';

/** The person to invite for a theme: in post, not opposed; the one who follows the theme first, then the main contact, then one who has an address. */
export const choisirContact = (contacts: readonly Contact[], thematique: string): Contact | undefined =>
  contacts
    .filter((c) => c.actif && !c.opposition)
    .toSorted(
      (a, b) =>
        Number(b.thematiques.includes(thematique)) - Number(a.thematiques.includes(thematique)) ||
        Number(b.principal) - Number(a.principal) ||
        Number(b.courriel !== undefined) - Number(a.courriel !== undefined) ||
        Number(a.id) - Number(b.id),
    )[0];
