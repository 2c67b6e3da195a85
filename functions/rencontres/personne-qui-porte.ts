import { colonnesDuContact } from '../../core/annuaire/ce-que-voit.ts';
import { type Resultat, refuser } from '../../core/contrats/erreur.ts';
import type { Acteur } from '../../core/droits/droits.ts';
import type { Contexte } from '../hote/contexte.ts';
import { designee, LigneAbsente } from '../hote/designee.ts';

interface Dit {
  readonly structure?: string | undefined;
  readonly personne?: string | undefined;
}

const CHAMP = 'corps.personne';
const PAS_LA_SIENNE = 'Cette personne n’est pas, ou n’est plus, en poste dans la structure qui porte la décision.';

/**
 * Why this person may not be the one who carries a decision of this structure; undefined when they may, or when none is
 * named. One whom whoever asks does not see in the annuaire is answered as one who is not there.
 */
export async function refusDePersonne(
  { depots: { contacts, structures } }: Contexte,
  acteur: Acteur,
  { structure, personne }: Dit,
): Promise<Resultat<never> | undefined> {
  if (personne === undefined) return undefined;
  const contact = await designee(contacts, personne, CHAMP);
  const sienne = await structures.parId(contact.structure).catch(() => undefined);
  if (colonnesDuContact(contact, sienne, acteur) === undefined) throw new LigneAbsente(contacts.definition, CHAMP);
  return contact.actif && contact.structure === structure
    ? undefined
    : refuser('regle-metier', `${PAS_LA_SIENNE} Choisissez-en une autre.`, [{ chemin: CHAMP, message: PAS_LA_SIENNE }]);
}
