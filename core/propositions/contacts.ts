import { estDernierCompte, preparerChangement, preparerDepart } from '../annuaire/gerer-contacts.ts';
import { CHAMPS_DE_CONTACT_PAR_LIEN, type ChampDeContactParLien } from '../champs/contact.ts';
import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { ContactSaisi } from '../contrats/fiches.ts';
import type { Acteur } from '../droits/droits.ts';
import { empreinteDe } from '../empreinte.ts';
import type { Contact } from '../lists/contacts.list.ts';
import type { NouvelleProposition, Proposition } from '../lists/propositions.list.ts';

/** `plus-la`: the person is said to have left. */
export type DitDuContact = Partial<Pick<Contact, ChampDeContactParLien>> | 'plus-la';

/**
 * The row of a proposal about a person. Its key is made of what it says, so that saying it again makes no second one while the first waits. `par`: key of the
 * link, never a name.
 */
export function preparerPropositionDeContact(e: {
  readonly contact: Contact;
  readonly dit: DitDuContact;
  readonly par: string;
  readonly maintenant: string;
  /** What the holder was looking at: the same said of another state of the row is another proposal. The eTag of the row, when left out. */
  readonly version?: string;
}): NouvelleProposition & { readonly par: string; readonly empreinte: string } {
  const { contact, dit } = e;
  const empreinte = empreinteDe({ contact: contact.id, eTag: e.version ?? contact.eTag, dit, par: e.par });
  const changements =
    dit === 'plus-la'
      ? [{ champ: 'actif', avant: true, propose: false }]
      : CHAMPS_DE_CONTACT_PAR_LIEN.filter((champ) => champ in dit).map((champ) => ({
          champ,
          ...(contact[champ] === undefined ? {} : { avant: contact[champ] }),
          ...(dit[champ] === undefined ? {} : { propose: dit[champ] }),
        }));
  return {
    cle: `contact-${contact.id}-${empreinte}`,
    empreinte,
    structure: contact.structure,
    contact: contact.id,
    changements,
    par: e.par.slice(0, 80),
    proposeeLe: e.maintenant,
    etat: 'À examiner',
  };
}

const enTexte = (valeur: unknown): string | undefined => (typeof valeur === 'string' ? valeur : undefined);

/** What was seen, what is, what is proposed. */
export interface ContactCompare {
  readonly champ: ChampDeContactParLien;
  readonly vu: string | undefined;
  readonly actuel: string | undefined;
  readonly propose: string | undefined;
}

/** A proposal about a person, side by side with their row. */
export function comparerContact(
  { changements }: Pick<Proposition, 'changements'>,
  contact: Contact,
  siens: readonly Contact[],
): { readonly champs: readonly ContactCompare[]; readonly plusLa: boolean; readonly dernierCompte: boolean } {
  const plusLa = changements?.some(({ champ }) => champ === 'actif') === true;
  const champs = CHAMPS_DE_CONTACT_PAR_LIEN.flatMap((champ) => {
    const ligne = changements?.find((c) => c.champ === champ);
    return ligne === undefined
      ? []
      : [{ champ, vu: enTexte(ligne.avant), actuel: contact[champ], propose: enTexte(ligne.propose) }];
  });
  return { champs, plusLa, dernierCompte: plusLa && estDernierCompte(contact, siens) };
}

/** What accepting writes on the contact; nothing when it already says so. Who decides has read that the last account would leave, if it would. */
export function changementAccepte(e: {
  readonly proposition: Proposition;
  readonly contact: Contact;
  readonly siens: readonly Contact[];
  readonly acteur: Acteur;
  readonly maintenant: string;
}): Resultat<Partial<Omit<Contact, 'id' | 'eTag' | 'creeLe' | 'modifieLe'>>> {
  const { contact, siens } = e;
  const { champs, plusLa } = comparerContact(e.proposition, contact, siens);
  if (plusLa) {
    const depart = preparerDepart({ contact, siens, malgreDernierCompte: true });
    return depart.ok ? reussite(depart.valeur ?? {}) : depart;
  }
  if (!contact.actif)
    return refuser(
      'regle-metier',
      'Cette personne n’est plus en poste : refusez la proposition, ou remettez-la en poste.',
    );
  const saisie: ContactSaisi = Object.fromEntries(champs.map(({ champ, propose }) => [champ, propose ?? '']));
  const change = preparerChangement({ ...e, saisie });
  return change.ok ? reussite(change.valeur.patch) : change;
}
