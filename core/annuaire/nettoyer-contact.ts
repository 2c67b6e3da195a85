import { CHAMPS_DE_CONTACT } from '../champs/contact.ts';
import { nettoyer } from '../champs/table.ts';
import type { Refus } from '../contrats/erreur.ts';
import type { ContactSaisi } from '../contrats/fiches.ts';
import { type Contact, contacts } from '../lists/contacts.list.ts';

export type ModificationDeContact = Partial<Omit<Contact, 'id' | 'eTag' | 'creeLe' | 'modifieLe'>>;

/** What is typed of a person, in the form that the list keeps, by whatever way it comes; an empty text clears. */
export const nettoyerContact = ({ informe: _, visibilites, ...champs }: ContactSaisi): ModificationDeContact => ({
  ...nettoyer(CHAMPS_DE_CONTACT, champs),
  ...(visibilites === undefined ? {} : { visibilites }),
});

/** What is wrong, field by field, in the values that would be kept. */
export function fautesDeContact(valeurs: ModificationDeContact): NonNullable<Refus['champs']> {
  const lu = contacts.patch.safeParse(valeurs);
  return lu.success ? [] : lu.error.issues.map((i) => ({ chemin: String(i.path[0]), message: i.message }));
}
