import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import { memeAdresse } from '../liens/a-qui-ecrire.ts';
import type { Contact } from '../lists/contacts.list.ts';

/** Hours during which the code sent by mail is taken. */
export const HEURES_DU_CODE = 2;

/** What tells an account: its object and its tenant. */
export interface Compte {
  readonly oid: string;
  readonly tid: string;
}

/** « oid.tid », as an actor is identified. */
export function compteDe(identifiant: string): Compte {
  const [oid = '', tid = ''] = identifiant.split('.');
  return { oid, tid };
}

/** What a code is for: this account, and this address alone. */
export const objetDuCode = (adresse: string, { oid, tid }: Compte): string => `rattachement ${adresse} ${oid}.${tid}`;

const estA = (c: Contact, { oid, tid }: Compte): boolean => c.oid === oid && c.tid === tid;

/** The rows of the person whose address this is, in every structure, that are theirs to take: in post, and held by no other account. */
export const contactsARattacher = (contacts: readonly Contact[], adresse: string, compte: Compte): readonly Contact[] =>
  contacts.filter((c) => c.actif && memeAdresse(c.courriel, adresse) && (c.oid === undefined || estA(c, compte)));

/** The rows to write; none when the account is already on each of them. Whoever knows the code has read the mail of that address. */
export function preparerRattachement(
  contacts: readonly Contact[],
  adresse: string,
  compte: Compte,
): Resultat<{ readonly tous: readonly Contact[]; readonly aEcrire: readonly Contact[] }> {
  const tous = contactsARattacher(contacts, adresse, compte);
  return tous.length === 0 ? INTROUVABLE : reussite({ tous, aEcrire: tous.filter((c) => !estA(c, compte)) });
}

const INTROUVABLE = refuser(
  'regle-metier',
  'Aucun contact en poste n’a plus cette adresse, ou un autre compte y est rattaché : demandez à la coordination.',
);
