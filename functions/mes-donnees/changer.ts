import { dater, preparerChangement } from '../../core/annuaire/gerer-contacts.ts';
import { type Resultat, reussite } from '../../core/contrats/erreur.ts';
import type { ContactSaisi } from '../../core/contrats/fiches.ts';
import type { Acteur } from '../../core/droits/droits.ts';
import type { Contact } from '../../core/lists/contacts.list.ts';
import type { Contexte } from '../hote/contexte.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';

interface Demande {
  readonly contact: Contact;
  readonly eTag: string;
  readonly saisie: ContactSaisi;
  readonly acteur: Acteur;
  readonly commande: string;
  readonly maintenant: string;
}

/** Writes what a person changes in their own row. */
export async function changerLaSienne(
  contexte: Contexte,
  { contact, eTag, saisie, acteur, commande, maintenant }: Demande,
): Promise<Resultat<{ champsChanges: string[] }>> {
  if (contact.eTag !== eTag) return LIGNE_CHANGEE;
  const { contacts } = contexte.depots;
  const { items: siens } = await contacts.lireOu('structure', contact.structure);
  const prete = preparerChangement({ contact, saisie, siens, acteur: 'soi-même', maintenant });
  if (!prete.ok) return prete;
  const { patch, champsChanges } = prete.valeur;
  if (champsChanges.length > 0) await contacts.modifier(contact.id, contact.eTag, dater(patch, maintenant));
  const detail = `champs changés : ${champsChanges.join(', ') || 'aucun'}`;
  await journaliser(contexte, { acteur, maintenant }, { commande, liste: 'Contacts', ligne: contact.id, detail });
  return reussite({ champsChanges: [...champsChanges] });
}
