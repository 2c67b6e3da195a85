import { contactsDuPorteur } from '../../core/annuaire/contacts-du-porteur.ts';
import { dater, preparerChangement } from '../../core/annuaire/gerer-contacts.ts';
import { partagerChangement } from '../../core/annuaire/gestes-du-porteur.ts';
import { type Resultat, reussite } from '../../core/contrats/erreur.ts';
import type { ContactSaisi } from '../../core/contrats/fiches.ts';
import type { Contact } from '../../core/lists/contacts.list.ts';
import { ATTENTE } from '../../core/propositions/adresses.ts';
import { preparerPropositionDeContact } from '../../core/propositions/contacts.ts';
import type { Contexte } from '../hote/contexte.ts';
import { type Auteur, journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';
import { creerProposition } from '../propositions/creer-proposition.ts';

interface Demande extends Auteur {
  readonly corps: { readonly eTag: string; readonly contact: ContactSaisi };
}

/**
 * Writes what a person changes in their own row. By a link, their address waits for a decision: the link may have been
 * forwarded. What they said is then compared with the colleagues whom its holder reads, and no other.
 */
export async function changerLaSienne(
  contexte: Contexte,
  contact: Contact,
  appel: Demande,
  parLien?: { readonly cle: string },
): Promise<Resultat<{ champsChanges: string[]; attente?: string }>> {
  const { corps, maintenant } = appel;
  const { contacts, structures } = contexte.depots;
  const { items } = await contacts.lireOu('structure', contact.structure);
  const siens =
    parLien === undefined ? items : contactsDuPorteur(items, await structures.parId(contact.structure), contact.id);
  const prete = preparerChangement({ contact, saisie: corps.contact, siens, acteur: 'soi-même', maintenant });
  if (!prete.ok) return prete;
  const { patch } = prete.valeur;
  const { direct, propose } =
    parLien === undefined ? { direct: patch, propose: {} } : partagerChangement(contact, contact.id, patch);
  const [champsChanges, proposes] = [Object.keys(direct), Object.keys(propose)];
  if (champsChanges.length > 0 && contact.eTag !== corps.eTag) return LIGNE_CHANGEE;
  if (parLien !== undefined && proposes.length > 0) {
    const dit = { contact, dit: propose, par: parLien.cle, maintenant, version: corps.eTag };
    const voulue = preparerPropositionDeContact(dit);
    const proposee = await creerProposition(contexte, voulue);
    if (!proposee.ok) return proposee;
  }
  if (champsChanges.length > 0) await contacts.modifier(contact.id, contact.eTag, dater(direct, maintenant));
  const attend = proposes.length > 0 ? ` ; proposés : ${proposes.join(', ')}` : '';
  const detail = `champs changés : ${champsChanges.join(', ') || 'aucun'}${attend}`;
  await journaliser(contexte, appel, contacts, { ligne: contact.id, detail });
  return reussite({ champsChanges, ...(proposes.length > 0 ? { attente: ATTENTE.changement } : {}) });
}
