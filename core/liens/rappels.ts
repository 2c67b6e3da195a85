import type { Contact } from '../lists/contacts.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import { adresseDeLaStructure, aQuiEcrire } from '../rencontres/choisir-contact.ts';

/** Two addresses that are one, as mail servers take them; an address that is not there is none. */
export const memeAdresse = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a.trim().toLowerCase() === b.trim().toLowerCase();

/**
 * The person to whom a mail that nobody decides (a campaign, a reminder) may be sent in a structure: among those who may be written to, one who has not said
 * « ne plus recevoir de rappels ».
 */
export const aQuiRappeler = (contacts: readonly Contact[], structure: string): Contact | undefined =>
  aQuiEcrire(
    contacts.filter((c) => !c.sansRappel),
    structure,
  );

/** The address of the structure itself for such a mail: not when the structure, or a person there who has this same address, has said so. */
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
