import { peutEtreSollicite } from '../liens/a-qui-ecrire.ts';
import { estPartieA } from '../liens/adresse-utilisee.ts';
import { destinataireDInvitee } from '../liens/destinataire.ts';
import { OBJET_PAR_NATURE } from '../liens/natures.ts';
import type { Contact } from '../lists/contacts.list.ts';
import type { Sollicitation } from '../lists/sollicitations.list.ts';
import type { Structure } from '../lists/structures.list.ts';

/** Whom to call in a structure that no mail reaches. */
export interface AAppeler {
  readonly nom: string;
  readonly telephone: string;
}

/** Where the mail about a rencontre stands, for a structure that has said nothing. */
export type SuiviDuCourriel = { readonly etat: 'parti'; readonly ligne: Sollicitation } | CourrielQuiManque;

export type CourrielQuiManque =
  /** Its address refused it, or it came back. `autreAdresse`: it may leave to another one now. */
  | { readonly etat: 'revenu'; readonly autreAdresse: boolean; readonly appeler: readonly AAppeler[] }
  | { readonly etat: 'sans-adresse'; readonly appeler: readonly AAppeler[] };

interface ASuivre {
  readonly structure: Structure;
  /** They may be those of other structures too. */
  readonly contacts: readonly Contact[];
  /** What was asked about the rencontre: of this poll alone, of anybody. */
  readonly faites: readonly Sollicitation[];
  /** The person chosen for the invitation. */
  readonly choisi?: string | undefined;
  readonly thematique?: string;
}

/** Undefined when there is nothing to say: not written to yet, or answered. The last mail tells. */
export function suivreLeCourriel(e: ASuivre): SuiviDuCourriel | undefined {
  const { structure, contacts } = e;
  const derniere = e.faites
    .filter((s) => s.structure === structure.id && s.canal === 'Courriel' && !s.revoquee && s.etat !== 'Annulée')
    .filter((s) => OBJET_PAR_NATURE[s.nature](s)?.acte === 'suivre-rencontre')
    .toSorted((a, b) => Number(b.id) - Number(a.id))[0];
  const { destinataire } = destinataireDInvitee(structure, contacts, e);
  if (derniere?.etat === 'Envoyée') return { etat: 'parti', ligne: derniere };
  if (derniere?.etat === 'Répondue') return undefined;
  if (derniere?.etat === 'En erreur') {
    const autreAdresse =
      destinataire !== undefined &&
      (destinataire.cible.contact !== derniere.contact || !estPartieA(derniere, destinataire.adresse.adresse));
    return { etat: 'revenu', autreAdresse, appeler: quiAppeler(structure, contacts) };
  }
  return destinataire === undefined ? { etat: 'sans-adresse', appeler: quiAppeler(structure, contacts) } : undefined;
}

/** Numbers shown for one structure. */
const NUMEROS = 3;

/** Its people who may be called, the main one first, then the structure itself. */
export function quiAppeler(structure: Structure, contacts: readonly Contact[]): readonly AAppeler[] {
  const siens = contacts
    .filter((c) => c.structure === structure.id && peutEtreSollicite(c))
    .toSorted((a, b) => Number(b.principal) - Number(a.principal) || Number(a.id) - Number(b.id));
  return [...siens, structure]
    .flatMap(({ nom, telephone }) => (telephone === undefined ? [] : [{ nom, telephone }]))
    .slice(0, NUMEROS);
}
