import { estDansLAnnuaire } from '../annuaire/dans-l-annuaire.ts';
import { type EtatDeFraicheur, fraicheur } from '../annuaire/fraicheur.ts';
import { choisirContact } from '../liens/a-qui-ecrire.ts';
import type { Contact } from '../lists/contacts.list.ts';
import type { Participation } from '../lists/participations.list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import { auPlafond, type Charges } from '../sollicitations/budget.ts';
import type { DemandeFaite } from '../sollicitations/demandes.ts';
import { communeDe, type Territoire } from '../territoire/territoire.ts';
import { type Historique, historique } from './historique.ts';
import { type Raison, raisons } from './raisons.ts';
import { proposerRole, type RolePropose } from './roles.ts';

/** A structure proposed to the organiser, with the reasons (first = main) and what to know before sending. */
export interface Proposition {
  readonly structure: Structure;
  readonly contact?: Contact;
  readonly raisons: readonly string[];
  /** Checked by default. */
  readonly retenue: boolean;
  readonly alertes: readonly string[];
  readonly role: RolePropose;
  /** What it was asked in the thirty days of its budget. */
  readonly demandes: readonly DemandeFaite[];
}

/** Asks that a structure may receive in 30 days before the organiser is warned. */
const PLAFOND = 3;
/** Beyond sixty structures checked by default, nobody reads the list: the others stay proposed, unchecked. */
const RETENUES_AU_PLUS = 60;

interface Demande {
  readonly thematique: string;
  readonly communeInsee?: string;
  readonly publics?: readonly string[];
  readonly structures: readonly Structure[];
  readonly contacts: readonly Contact[];
  readonly participations: readonly Participation[];
  readonly rencontres: readonly Rencontre[];
  readonly maintenant: string;
  /** The places held in the series, or in the rencontre that is copied. */
  readonly roles?: ReadonlyMap<string, RolePropose>;
  /** Names the commune, and tells what a wide zone covers. */
  readonly territoire?: Territoire;
  /** What each structure was asked in 30 days; left out, nothing. */
  readonly charges?: Charges;
  /** From Reglages: asks in 30 days from which a structure is said to be over-solicited. */
  readonly plafondSollicitations?: number;
  /** From Reglages: months after which a fiche without a cadence of its own is to be verified. */
  readonly cadenceParDefautMois?: number;
}

/**
 * The partners to invite for a theme (mission, a2 action 7 « Identification des partenaires par thématiques »), those checked by default first.
 * Archived and closed fiches are left out, and so is whoever no reason speaks for.
 */
export function proposerInvites(e: Demande): readonly Proposition[] {
  const passe = historique(e);
  const contacts = parStructure(e.contacts);
  const nomCommune =
    (e.territoire && communeDe(e.territoire, e.communeInsee)?.nom) ??
    e.structures.find((s) => s.communeInsee === e.communeInsee)?.commune;
  const recherche = {
    thematique: e.thematique,
    publics: (e.publics ?? []).filter((p) => p !== 'Tous publics'),
    ...(e.territoire === undefined ? {} : { territoire: e.territoire }),
    ...(e.communeInsee === undefined ? {} : { communeInsee: e.communeInsee }),
    ...(e.communeInsee === undefined || nomCommune === undefined ? {} : { nomCommune }),
  };
  const candidates = e.structures
    .filter(estDansLAnnuaire)
    .map((structure) => {
      const contact = choisirContact(contacts.get(structure.id) ?? [], e.thematique);
      const trouvees = raisons(structure, contact, recherche, passe);
      return { structure, contact, trouvees, poids: somme(trouvees) };
    })
    .filter((c) => c.trouvees.length > 0)
    .map((c) => ({ ...c, retenue: estRetenue(c.structure, c.trouvees, passe, e) }))
    .toSorted(
      (a, b) =>
        Number(b.retenue) - Number(a.retenue) ||
        b.poids - a.poids ||
        comparerNoms(a.structure.nom, b.structure.nom) ||
        Number(a.structure.id) - Number(b.structure.id),
    );
  return candidates.map(({ structure, contact, trouvees, retenue }, rang) => ({
    structure,
    ...(contact === undefined ? {} : { contact }),
    raisons: trouvees.map((r) => r.phrase),
    retenue: retenue && rang < RETENUES_AU_PLUS,
    alertes: alertes(structure, contact, e),
    role: proposerRole(passe, structure.id, e.roles?.get(structure.id)),
    demandes: demandesDe(structure, e),
  }));
}

function parStructure(contacts: readonly Contact[]): ReadonlyMap<string, readonly Contact[]> {
  const groupes = new Map<string, Contact[]>();
  for (const c of contacts) {
    const groupe = groupes.get(c.structure);
    if (groupe === undefined) groupes.set(c.structure, [c]);
    else groupe.push(c);
  }
  return groupes;
}

const somme = (r: readonly Raison[]): number => r.reduce((total, { poids }) => total + poids, 0);

const comparerNoms = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Over its budget, a structure is left for the organiser to decide, unless it belongs to the core of the group. */
const estRetenue = (s: Structure, trouvees: readonly Raison[], passe: Historique, e: Demande): boolean =>
  trouvees.some((r) => r.decisive) && (!estAuPlafond(s, e) || proposerRole(passe, s.id).role === 'Noyau');

const demandesDe = (s: Structure, e: Demande): readonly DemandeFaite[] => e.charges?.get(s.id) ?? [];

const estAuPlafond = (s: Structure, e: Demande): boolean =>
  auPlafond(demandesDe(s, e), e.plafondSollicitations ?? PLAFOND);

/** A stale fiche may hold an address that no one reads any more. */
const ALERTE_DE_FRAICHEUR = {
  'a-jour': undefined,
  'a-verifier': 'fiche à vérifier',
  perimee: 'fiche périmée, à vérifier',
  jamais: 'fiche jamais vérifiée',
} as const satisfies Record<EtatDeFraicheur, string | undefined>;

function alertes(s: Structure, contact: Contact | undefined, e: Demande): readonly string[] {
  const trouvees: string[] = [];
  if (contact?.courriel === undefined && s.courriel === undefined) trouvees.push('aucune adresse électronique');
  if (estAuPlafond(s, e)) trouvees.push('au plafond de son budget');
  const alerte = ALERTE_DE_FRAICHEUR[fraicheur(s, e.maintenant, e.cadenceParDefautMois).etat];
  if (alerte !== undefined) trouvees.push(alerte);
  return trouvees;
}
