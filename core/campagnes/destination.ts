import {
  adresseDeLaStructure,
  adresseDesRappels,
  adresseUtilisable,
  aQuiRappeler,
  peutEtreSollicite,
} from '../liens/a-qui-ecrire.ts';
import type { Contact } from '../lists/contacts.list.ts';
import type { Structure } from '../lists/structures.list.ts';

export type CanalDeDestination = 'Courriel' | 'Téléphone' | 'Visite';

/** By which way a structure is reached first, and whom one asks for there. */
export interface Destination {
  readonly canal: CanalDeDestination;
  /** The person written to; without one, the structure itself is. */
  readonly contact?: string;
  readonly nom?: string;
  readonly adresse?: string;
  readonly telephone?: string;
  /** The coordination chose this person, whatever the structure was asked. */
  readonly choisie?: true;
  /** Why not by mail, when it is not. */
  readonly raison?: string;
}

/**
 * A mail where an address may be used and the structure keeps its fiche itself; else the telephone; else a visit. Nobody who objects, or left, is
 * named nor written to; whoever wants no more reminders is not written to. `contacts` may hold those of other structures.
 * `choisi`: the person whom the coordination prefers, as long as they may be written to.
 */
export function destinationDe(structure: Structure, contacts: readonly Contact[], choisi?: string): Destination {
  const siens = contacts.filter((c) => c.structure === structure.id && peutEtreSollicite(c));
  const telephone =
    structure.telephone ?? siens.find((c) => c.principal)?.telephone ?? siens.find(aUnNumero)?.telephone;
  const joignable = telephone === undefined ? {} : { telephone };
  if (structure.autonomie !== 'Par téléphone ou en visite') {
    const prefere = personnesARappeler(structure.id, siens).find(({ id }) => id === choisi);
    const contact = prefere ?? aQuiRappeler(siens, structure.id);
    const adresse = contact === undefined ? adresseDesRappels(structure, contacts) : adresseUtilisable(contact);
    if (adresse !== undefined)
      return {
        canal: 'Courriel',
        adresse,
        nom: contact?.nom ?? structure.nom,
        ...(contact === undefined ? {} : { contact: contact.id }),
        ...(prefere === undefined ? {} : { choisie: true as const }),
        ...joignable,
      };
  }
  const personne = siens.toSorted((a, b) => Number(b.principal) - Number(a.principal))[0];
  return {
    canal: telephone === undefined ? 'Visite' : 'Téléphone',
    raison: raisonDe(structure, contacts),
    ...(personne === undefined ? {} : { nom: personne.nom }),
    ...joignable,
  };
}

/** Those of a structure to whom a mail that nobody decides may go. */
export const personnesARappeler = (structure: string, contacts: readonly Contact[]): readonly Contact[] =>
  contacts.filter(
    (c) => c.structure === structure && peutEtreSollicite(c) && !c.sansRappel && adresseUtilisable(c) !== undefined,
  );

const aUnNumero = (c: Contact): boolean => c.telephone !== undefined;

function raisonDe(structure: Structure, contacts: readonly Contact[]): string {
  if (structure.autonomie === 'Par téléphone ou en visite') return 'Ne tient pas sa fiche elle-même';
  const adresses = [structure, ...contacts.filter((c) => c.structure === structure.id && c.actif)].filter(
    (a) => a.courriel !== undefined,
  );
  if (adresses.length === 0) return 'Aucune adresse électronique';
  const refusee = contacts.some((c) => c.structure === structure.id && c.sansRappel && peutEtreSollicite(c));
  if (refusee || (structure.sansRappel && adresseDeLaStructure(structure, contacts) !== undefined))
    return 'Ne veut plus de rappels par courriel';
  return adresses.some((a) => adresseUtilisable(a) === undefined)
    ? 'Un courriel est revenu'
    : 'La personne ne veut pas être sollicitée';
}
