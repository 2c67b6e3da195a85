import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { Campagne } from '../lists/campagnes.list.ts';
import type { Contact } from '../lists/contacts.list.ts';
import { personnesARappeler } from './destination.ts';

/**
 * Whom a campaign that has not begun writes to in a structure. One that waits for its day is in preparation again: no dry
 * run showed this choice. `contacts`: those of the structure, at least.
 */
export function preparerDestinataire(
  campagne: Campagne,
  { structure, contact }: { readonly structure: string; readonly contact: string },
  contacts: readonly Contact[],
): Resultat<Pick<Campagne, 'etat' | 'destinataires'>> {
  if (campagne.etat !== 'Préparation' && campagne.etat !== 'Programmée')
    return refuser('regle-metier', 'La campagne est partie : la personne se choisit avant de la lancer.');
  if (!personnesARappeler(structure, contacts).some(({ id }) => id === contact)) {
    const message = 'Cette personne n’est plus en poste dans cette structure, ou ne peut pas être sollicitée.';
    return refuser('regle-metier', message, [{ chemin: 'corps.contact', message }]);
  }
  const deja = campagne.destinataires?.[structure] === contact;
  return reussite({
    etat: deja ? campagne.etat : 'Préparation',
    destinataires: { ...campagne.destinataires, [structure]: contact },
  });
}
