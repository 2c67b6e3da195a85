import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { Contact } from '../lists/contacts.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import { adresseDeLaStructure, adresseUtilisable, aQuiEcrire, peutEtreSollicite } from './a-qui-ecrire.ts';

export interface Destinataire {
  readonly cible: { readonly contact?: string };
  readonly adresse: { readonly adresse: string; readonly nom: string };
}

/**
 * To whom the link of a fiche goes: the contact chosen, else the main one, else the address of the structure itself.
 * Never to a person who objects.
 */
export function destinataireDe(
  structure: Structure,
  contacts: readonly Contact[],
  choisi?: string,
): Resultat<Destinataire> {
  if (choisi !== undefined && !contacts.some((c) => c.id === choisi && c.structure === structure.id)) {
    const message = 'Ce contact n’est pas, ou n’est plus, celui de cette structure.';
    return refuser('introuvable', `${message} Rafraîchissez la page, puis choisissez-en un autre.`, [
      { chemin: 'corps.contact', message },
    ]);
  }
  const contact = aQuiEcrire(contacts, structure.id, { choisi });
  if (choisi !== undefined && contact?.id !== choisi) {
    return refuser(
      'regle-metier',
      'Ce contact n’est plus en poste, s’oppose à la diffusion ou n’a pas d’adresse électronique qui réponde. Choisissez-en un autre.',
    );
  }
  if (contact?.courriel !== undefined) {
    return reussite({ cible: { contact: contact.id }, adresse: { adresse: contact.courriel, nom: contact.nom } });
  }
  const adresse = adresseDeLaStructure(structure, contacts);
  return adresse === undefined
    ? refuser(
        'regle-metier',
        'Cette structure n’a aucune adresse électronique qui réponde : confirmez sa fiche par téléphone.',
      )
    : reussite({ cible: {}, adresse: { adresse, nom: structure.nom } });
}

/**
 * To whom a mail about a rencontre goes in a structure invited: the person chosen, else the one to invite for its theme,
 * else the structure itself. `contact`: the person asked for there, even by telephone.
 */
export function destinataireDInvitee(
  structure: Structure,
  contacts: readonly Contact[],
  pour: { readonly choisi?: string | undefined; readonly thematique?: string },
): { readonly contact: Contact | undefined; readonly destinataire: Destinataire | undefined } {
  const contact = aQuiEcrire(contacts, structure.id, pour);
  const a = destinataireDe(structure, contacts, contact?.id);
  return { contact, destinataire: a.ok ? a.valeur : undefined };
}

/** Those to whom the link of a fiche may go, the one chosen when nobody chooses first; none when nobody there may be written to. */
export function destinatairesPossibles(structure: Structure, contacts: readonly Contact[]): readonly Destinataire[] {
  const premier = destinataireDe(structure, contacts);
  if (!premier.ok) return [];
  const autres = contacts.filter(
    (c) =>
      c.structure === structure.id &&
      c.id !== premier.valeur.cible.contact &&
      adresseUtilisable(c) !== undefined &&
      peutEtreSollicite(c),
  );
  return [premier.valeur, ...autres.flatMap(({ id }) => ouRien(destinataireDe(structure, contacts, id)))];
}

const ouRien = <T>(r: Resultat<T>): readonly T[] => (r.ok ? [r.valeur] : []);
