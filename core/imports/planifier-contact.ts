import { preparerAjout } from '../annuaire/gerer-contacts.ts';
import { fautesDeContact, type ModificationDeContact, nettoyerContact } from '../annuaire/nettoyer-contact.ts';
import type { Contact, NouveauContact } from '../lists/contacts.list.ts';
import { aujourdhui } from '../temps/heure-locale.ts';
import { motsNus } from '../textes/mots-nus.ts';
import { cleStable } from './cle-stable.ts';
import type { ContactLu } from './contact-lu.ts';

/** Have the persons of the file been told that they are in the annuaire (RGPD, article 14)? `a-faire`: the first mail of Maillage tells them. */
export type Information = 'faite' | 'a-faire';

export type SortDeContact =
  | { readonly sort: 'creer'; readonly contact: NouveauContact }
  | { readonly sort: 'completer'; readonly id: string; readonly eTag: string; readonly patch: ModificationDeContact }
  | { readonly sort: 'inchange' }
  | { readonly sort: 'laisse'; readonly motif: string };

interface DemandeDeContact {
  readonly lu: ContactLu;
  readonly structure: string;
  /** Those that the structure has, who has left included. */
  readonly siens: readonly Contact[];
  readonly information: Information;
  readonly maintenant: string;
}

/**
 * What a person of a file becomes. They are found by their address, else by their name; a file completes what is empty and changes nothing that is
 * said. A new contact is read by the coordination alone, whoever reads it later being theirs to decide.
 */
export function planifierContact({
  lu: dit,
  structure,
  siens,
  information,
  maintenant,
}: DemandeDeContact): SortDeContact {
  const lu = net(dit);
  const connu =
    siens.find((c) => lu.courriel !== undefined && c.courriel === lu.courriel) ??
    siens.find((c) => motsNus(c.nom) === motsNus(lu.nom));
  if (connu !== undefined && !connu.actif)
    return {
      sort: 'laisse',
      motif: 'cette personne est partie d’après l’annuaire : elle n’y revient pas par un fichier',
    };
  if (connu?.opposition === true)
    return { sort: 'laisse', motif: 'cette personne s’oppose à la diffusion : rien n’est changé' };
  const informeLe = information === 'faite' ? { informeLe: aujourdhui(maintenant) } : {};
  if (connu !== undefined) {
    const patch = Object.fromEntries(
      Object.entries({ ...lu, ...informeLe }).filter(([champ]) => connu[champ as keyof Contact] === undefined),
    );
    const [faute] = fautesDeContact(patch);
    if (faute !== undefined) return { sort: 'laisse', motif: faute.message };
    return Object.keys(patch).length === 0
      ? { sort: 'inchange' }
      : { sort: 'completer', id: connu.id, eTag: connu.eTag, patch };
  }
  const prete = preparerAjout({
    saisie: { ...lu, visibilite: 'coordination', informe: information === 'faite' },
    structure,
    siens,
    cle: cleStable('import-contact', `${structure} ${lu.nom} ${lu.courriel ?? ''}`),
    maintenant,
  });
  return prete.ok ? { sort: 'creer', contact: prete.valeur } : { sort: 'laisse', motif: prete.refus.message };
}

/** As the list keeps it; what is empty is left out. */
const net = ({ nom, ...dit }: ContactLu): ContactLu => ({
  ...Object.fromEntries(Object.entries(nettoyerContact(dit)).filter(([, valeur]) => valeur !== undefined)),
  nom: nettoyerContact({ nom }).nom ?? nom,
});
