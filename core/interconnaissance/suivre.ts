import { estDansLAnnuaire } from '../annuaire/dans-l-annuaire.ts';
import { adresseDesRappels, aQuiRappeler } from '../liens/a-qui-ecrire.ts';
import { estPartieA } from '../liens/adresse-utilisee.ts';
import type { Destinataire } from '../liens/destinataire.ts';
import { VAGUE_DE_RELANCE } from '../liens/natures.ts';
import type { Contact } from '../lists/contacts.list.ts';
import type { Interconnaissance } from '../lists/interconnaissances.list.ts';
import type { Sollicitation } from '../lists/sollicitations.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import { attend } from '../sollicitations/reporter.ts';
import { aRepondu } from './reponses.ts';

/**
 * Where a structure that is asked stands. `silencieuse`: asked once, and may be reminded once. `a-appeler`: no mail reaches
 * it, or it wants none. `partie`: it has left the annuaire.
 */
export type SuiviDInterconnaissance =
  | 'repondue'
  | 'a-demander'
  | 'en-attente'
  | 'silencieuse'
  | 'relancee'
  | 'a-appeler'
  | 'partie';

export interface Suivie {
  readonly ligne: Interconnaissance;
  readonly structure: Structure | undefined;
  readonly suivi: SuiviDInterconnaissance;
  /** Whom a mail goes to; undefined when none may. */
  readonly destinataire: (Destinataire & { readonly personne: Contact | undefined }) | undefined;
}

/** Is this the mail that asks a silent structure once more? */
export const estUneRelanceDInterconnaissance = ({ nature, cle }: Pick<Sollicitation, 'nature' | 'cle'>): boolean =>
  nature === 'Interconnaissance' && cle.endsWith(`-${VAGUE_DE_RELANCE}`);

/** Whom a mail that nobody asked for may go to, in a structure; `contacts` may hold those of others. */
export function aQuiDemander(structure: Structure, contacts: readonly Contact[]): Suivie['destinataire'] {
  const personne = aQuiRappeler(contacts, structure.id);
  if (personne?.courriel !== undefined)
    return { personne, cible: { contact: personne.id }, adresse: { adresse: personne.courriel, nom: personne.nom } };
  const adresse = adresseDesRappels(structure, contacts);
  return adresse === undefined
    ? undefined
    : { personne: undefined, cible: {}, adresse: { adresse, nom: structure.nom } };
}

/** Each structure asked in a year. `lignes`: those of the year; `faites`: every mail that asked them so far. */
export function suivreLesDemandes(
  e: {
    readonly lignes: readonly Interconnaissance[];
    readonly structures: readonly Structure[];
    readonly contacts: readonly Contact[];
    readonly faites: readonly Sollicitation[];
  },
  maintenant: string,
): readonly Suivie[] {
  const fiches = new Map(e.structures.map((s) => [s.id, s] as const));
  return uneParStructure(e.lignes).map((ligne) => {
    const structure = fiches.get(ligne.structure);
    const destinataire = structure && aQuiDemander(structure, e.contacts);
    const siennes = e.faites.filter((s) => s.interconnaissance === ligne.id && !s.revoquee);
    return { ligne, structure, destinataire, suivi: suiviDe({ ligne, structure, destinataire }, siennes, maintenant) };
  });
}

/** Of the rows that a merge of fiches left to one structure, the one that is answered. */
function uneParStructure(lignes: readonly Interconnaissance[]): readonly Interconnaissance[] {
  const parStructure = new Map<string, Interconnaissance>();
  for (const ligne of lignes) {
    const deja = parStructure.get(ligne.structure);
    if (deja === undefined || (!aRepondu(deja) && aRepondu(ligne))) parStructure.set(ligne.structure, ligne);
  }
  return [...parStructure.values()];
}

function suiviDe(
  { ligne, structure, destinataire }: Omit<Suivie, 'suivi'>,
  siennes: readonly Sollicitation[],
  maintenant: string,
): SuiviDInterconnaissance {
  if (aRepondu(ligne)) return 'repondue';
  if (structure === undefined || !estDansLAnnuaire(structure)) return 'partie';
  const parties = siennes.filter((s) => s.etat === 'Envoyée' || s.etat === 'Répondue');
  if (parties.some(estUneRelanceDInterconnaissance)) return 'relancee';
  if (siennes.some((s) => s.etat === 'À envoyer' && attend(s, maintenant))) return 'en-attente';
  if (destinataire === undefined) return 'a-appeler';
  const { adresse } = destinataire.adresse;
  if (siennes.some((s) => s.etat === 'En erreur' && estPartieA(s, adresse))) return 'a-appeler';
  return parties.length > 0 ? 'silencieuse' : 'a-demander';
}
