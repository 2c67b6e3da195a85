import type { Contact } from '../lists/contacts.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import { adresseNette } from './adresse-nette.ts';

/**
 * The person to invite for a theme: in post, not opposed; the one who follows the theme first, then the main contact,
 * then one who has an address.
 */
export const choisirContact = (contacts: readonly Contact[], thematique?: string): Contact | undefined =>
  contacts.filter(peutEtreSollicite).toSorted((a, b) => suit(b, thematique) - suit(a, thematique) || comparer(a, b))[0];

/** The address of a person or of a structure, unless a mail to it came back. */
export const adresseUtilisable = (a: Partial<Pick<Contact, 'courriel' | 'courrielEnEchec'>>): string | undefined =>
  a.courriel === a.courrielEnEchec ? undefined : a.courriel;

/**
 * The address of the structure itself, where it may be written to: not when it is also that of a person there who
 * objects. `contacts` may hold those of other structures.
 */
export function adresseDeLaStructure(
  structure: Pick<Structure, 'id' | 'courriel' | 'courrielEnEchec'>,
  contacts: readonly Contact[],
): string | undefined {
  const adresse = adresseUtilisable(structure);
  const opposee = contacts.some(
    (c) => c.structure === structure.id && c.opposition && memeAdresse(c.courriel, adresse),
  );
  return opposee ? undefined : adresse;
}

/**
 * Whom to write to in a structure: the person named, else the one to invite for the theme, among those who have an
 * address. Undefined when nobody there may be written to.
 */
export function aQuiEcrire(
  contacts: readonly Contact[],
  structure: string,
  { choisi, thematique }: { readonly choisi?: string | undefined; readonly thematique?: string } = {},
): Contact | undefined {
  const joignables = contacts.filter(
    (c) => c.structure === structure && adresseUtilisable(c) !== undefined && peutEtreSollicite(c),
  );
  return joignables.find((c) => c.id === choisi) ?? choisirContact(joignables, thematique);
}

/** In post, and not opposed. */
export const peutEtreSollicite = (c: Contact): boolean => c.actif && !c.opposition;

const suit = (c: Contact, thematique: string | undefined): number =>
  Number(thematique !== undefined && c.thematiques.includes(thematique));

const comparer = (a: Contact, b: Contact): number =>
  Number(b.principal) - Number(a.principal) ||
  Number(b.courriel !== undefined) - Number(a.courriel !== undefined) ||
  Number(a.id) - Number(b.id);

/** Two addresses that are one, as mail servers take them; an address that is not there is none. */
export const memeAdresse = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && adresseNette(a) === adresseNette(b);

/**
 * The person to whom a mail that nobody decides (a campaign, a reminder) may be sent in a structure: among those who
 * may be written to, one who has not said « ne plus recevoir de rappels ».
 */
export const aQuiRappeler = (contacts: readonly Contact[], structure: string): Contact | undefined =>
  aQuiEcrire(
    contacts.filter((c) => !c.sansRappel),
    structure,
  );

/**
 * The address of the structure itself for such a mail: not when the structure, or a person there who has this same
 * address, has said so.
 */
export function adresseDesRappels(
  structure: Pick<Structure, 'id' | 'courriel' | 'courrielEnEchec' | 'sansRappel'>,
  contacts: readonly Contact[],
): string | undefined {
  const adresse = structure.sansRappel ? undefined : adresseDeLaStructure(structure, contacts);
  const refusee = contacts.some(
    (c) => c.structure === structure.id && c.sansRappel && memeAdresse(c.courriel, adresse),
  );
  return refusee ? undefined : adresse;
}
