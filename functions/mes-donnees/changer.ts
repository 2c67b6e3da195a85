import { dater, preparerChangement } from '../../core/annuaire/gerer-contacts.ts';
import { type Resultat, reussite } from '../../core/contrats/erreur.ts';
import type { ContactSaisi } from '../../core/contrats/fiches.ts';
import type { Contact } from '../../core/lists/contacts.list.ts';
import type { Contexte } from '../hote/contexte.ts';
import { type Auteur, journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';

interface Demande extends Auteur {
  readonly corps: { readonly eTag: string; readonly contact: ContactSaisi };
}

/** Writes what a person changes in their own row. */
export async function changerLaSienne(
  contexte: Contexte,
  contact: Contact,
  appel: Demande,
): Promise<Resultat<{ champsChanges: string[] }>> {
  const { corps, maintenant } = appel;
  const { contacts } = contexte.depots;
  const { items: siens } = await contacts.lireOu('structure', contact.structure);
  const prete = preparerChangement({ contact, saisie: corps.contact, siens, acteur: 'soi-même', maintenant });
  if (!prete.ok) return prete;
  const { patch, champsChanges } = prete.valeur;
  if (champsChanges.length > 0 && contact.eTag !== corps.eTag) return LIGNE_CHANGEE;
  if (champsChanges.length > 0) await contacts.modifier(contact.id, contact.eTag, dater(patch, maintenant));
  const detail = `champs changés : ${champsChanges.join(', ') || 'aucun'}`;
  await journaliser(contexte, appel, contacts, { ligne: contact.id, detail });
  return reussite({ champsChanges: [...champsChanges] });
}
