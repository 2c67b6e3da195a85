import type { Contact } from '../lists/contacts.list.ts';

/**
 * Somebody who acts: « oid.tid » for whoever has an account, in whichever structures they are; else their row of
 * Contacts. Never a name.
 */
export type Personne = string;

const deSansCompte = (contact: string): Personne => `contact ${contact}`;

export const personneDe = ({ id, oid, tid }: Pick<Contact, 'id' | 'oid' | 'tid'>): Personne =>
  oid === undefined || tid === undefined ? deSansCompte(id) : `${oid}.${tid}`;

/** What is known of those who act, from the contacts. */
export interface Personnes {
  /** Of a row of Contacts; itself when the row is gone. */
  readonly de: (contact: string) => Personne;
  /** Undefined for an account that no contact holds. */
  readonly nomDe: (personne: Personne) => string | undefined;
  /** Those whom a fiche names with this text. */
  readonly nommees: (nom: string) => readonly Personne[];
  /** Their own structures: to be one of them ties nobody to it. */
  readonly structuresDe: (personne: Personne) => ReadonlySet<string>;
}

const net = (nom: string): string => nom.trim().replace(/\s+/g, ' ').toLocaleLowerCase('fr');

export function connaitre(contacts: readonly Contact[]): Personnes {
  const parId = new Map(contacts.map((c) => [c.id, c] as const));
  const parPersonne = new Map<Personne, Contact[]>();
  const parNom = new Map<string, Set<Personne>>();
  for (const c of contacts) {
    const personne = personneDe(c);
    parPersonne.set(personne, [...(parPersonne.get(personne) ?? []), c]);
    parNom.set(net(c.nom), (parNom.get(net(c.nom)) ?? new Set()).add(personne));
  }
  return {
    de: (contact) => {
      const ligne = parId.get(contact);
      return ligne === undefined ? deSansCompte(contact) : personneDe(ligne);
    },
    nomDe: (personne) => {
      const siens = parPersonne.get(personne) ?? [];
      return (siens.find((c) => c.actif) ?? siens[0])?.nom;
    },
    nommees: (nom) => [...(parNom.get(net(nom)) ?? [])],
    structuresDe: (personne) => new Set((parPersonne.get(personne) ?? []).map((c) => c.structure)),
  };
}
