import { CADENCE_PAR_DEFAUT_MOIS, type EtatDeFraicheur, etatDeFraicheur } from '../annuaire/fraicheur.ts';
import { LOCALISENT, MENENT_A_L_ADRESSE } from '../annuaire/lecteurs-des-champs.ts';
import { vueDeFiche } from '../annuaire/vue.ts';
import { CHAMPS_SORTANTS, type ChampAVisibilite } from '../champs/champs.ts';
import type { Profil } from '../droits/droits.ts';
import type { Contact } from '../lists/contacts.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import { siretFerme } from '../sirene/etablissement.ts';
import { aujourdhui } from '../temps/paris.ts';
import { motsNus } from '../textes/mots-nus.ts';
import { texteNet } from '../textes/net.ts';
import type { Visibilite } from '../vocabulaires/structures.ts';
import { type Ecarte, type Motif, ouvrirReleve, type Releve } from './ecartes.ts';

/** Every field that may leave, whatever the format. A field that is not here leaves by no export: who follows the fiche, provenance, source… */
export const CHAMPS_DIFFUSES = [...CHAMPS_SORTANTS, 'latitude', 'longitude', 'verifieeLe'] as const;
export type ChampDiffuse = (typeof CHAMPS_DIFFUSES)[number];

/** A structure as it leaves: clean texts, only what these readers may see, its people beside it. */
export type StructureDiffusee = Pick<Structure, 'id' | 'nom' | 'type' | 'modifieLe'> &
  Partial<Pick<Structure, ChampDiffuse>> & {
    /** On the day of the export: what is not up to date says so wherever it is read. */
    readonly fraicheur: EtatDeFraicheur;
    readonly contacts: readonly ContactDiffuse[];
  };

export type ContactDiffuse = Pick<Contact, 'id' | 'nom' | 'structure' | 'principal' | 'thematiques'> &
  Partial<Pick<Contact, 'fonction' | 'courriel' | 'telephone'>>;

export interface Diffusion {
  readonly visibilite: Visibilite;
  /** Instant of the export: the only date that is not in the data. */
  readonly maintenant: string;
  /** Sentences to carry along, such as « données fictives ». */
  readonly mentions: readonly string[];
  readonly structures: readonly StructureDiffusee[];
  readonly ecartes: readonly Ecarte[];
}

interface Demande {
  readonly structures: readonly Structure[];
  readonly contacts: readonly Contact[];
  readonly visibilite: Visibilite;
  readonly maintenant: string;
  readonly mentions?: readonly string[];
  /** What the territory opens to everyone, where a fiche says nothing else. */
  readonly champsPublics?: readonly ChampAVisibilite[];
  readonly cadenceParDefautMois?: number;
}

/** What stands for a name made of signs that no file carries. */
const SANS_NOM = '(sans nom)';

/** The readers of the annuaire at each level. */
const LECTEUR = {
  coordination: 'coordination',
  partenaires: 'partenaire',
  public: 'lien',
} as const satisfies Record<Visibilite, Profil>;

const HORS_ANNUAIRE: Partial<Record<Structure['statut'], Motif>> = {
  Archivée: 'structure-archivee',
  Fermée: 'structure-fermee',
};

/**
 * What leaves the annuaire for these readers: the only place where it is decided. Fiches archived or closed stay; each field follows its
 * visibility; a protected address stays even when the coordination exports for itself, with all that leads to it: its numbers in public
 * registers and any text that repeats it. A contact who objects, or who left, never leaves.
 */
export function diffuser({
  structures,
  contacts,
  visibilite,
  maintenant,
  mentions = [],
  champsPublics = [],
  cadenceParDefautMois = CADENCE_PAR_DEFAUT_MOIS,
}: Demande): Diffusion {
  const releve = ouvrirReleve();
  const parStructure = new Map<string, Contact[]>();
  for (const contact of contacts) {
    const siens = parStructure.get(contact.structure);
    if (siens === undefined) parStructure.set(contact.structure, [contact]);
    else siens.push(contact);
  }
  const sorties: StructureDiffusee[] = [];
  const jour = aujourdhui(maintenant);
  for (const structure of structures) {
    const motif = raisonDeRester(structure);
    if (motif === undefined) {
      const siens = parStructure.get(structure.id) ?? [];
      const fraicheur = etatDeFraicheur(structure, jour, cadenceParDefautMois);
      sorties.push({ ...sortir(structure, siens, { visibilite, champsPublics, releve }), fraicheur });
      parStructure.delete(structure.id);
    } else releve.noter(motif);
  }
  for (const restants of parStructure.values()) releve.noter('contact-sans-structure', undefined, restants.length);
  return { visibilite, maintenant, mentions, structures: sorties.sort(parNom), ecartes: releve.ecartes() };
}

const raisonDeRester = (s: Structure): Motif | undefined =>
  HORS_ANNUAIRE[s.statut] ?? (s.adresseProtegee && ditLAdresse(s.nom, s) ? 'structure-adresse-dans-le-nom' : undefined);

function sortir(
  structure: Structure,
  contacts: readonly Contact[],
  { visibilite, champsPublics, releve }: Required<Pick<Demande, 'visibilite' | 'champsPublics'>> & { releve: Releve },
): Omit<StructureDiffusee, 'fraicheur'> {
  const { fiche, contacts: vus } = vueDeFiche(structure, contacts, LECTEUR[visibilite], champsPublics);
  const champs = CHAMPS_DIFFUSES.flatMap((champ) => {
    const valeur = net(structure[champ]);
    if (vide(valeur)) return [];
    if (structure.adresseProtegee && situe(champ, valeur, structure)) releve.noter('valeur-adresse-protegee');
    else if (champ === 'siret' && siretFerme(structure) !== undefined) releve.noter('siret-ferme');
    else if (!(champ in fiche)) releve.noter('valeur-visibilite');
    else return [[champ, valeur] as const];
    return [];
  });
  const { id, modifieLe, type } = structure;
  const idsVus = new Set(vus.map((c) => c.id));
  return {
    ...(Object.fromEntries(champs) as Partial<Pick<Structure, ChampDiffuse>>),
    ...{ id, modifieLe, type, nom: texteNet(structure.nom) || SANS_NOM },
    contacts: contacts
      .filter((c) => sortContact(c, idsVus, releve))
      .map((c) => contactDiffuse(c, structure, releve))
      .sort((a, b) => Number(b.principal) - Number(a.principal) || parNom(a, b)),
  };
}

function sortContact(contact: Contact, vus: ReadonlySet<string>, releve: Releve): boolean {
  if (contact.opposition) releve.noter('contact-opposition');
  else if (!contact.actif) releve.noter('contact-parti');
  else if (!vus.has(contact.id)) releve.noter('contact-visibilite');
  else return true;
  return false;
}

/** Nothing of their account, of their constraints nor of past exchanges. */
function contactDiffuse(contact: Contact, structure: Structure, releve: Releve): ContactDiffuse {
  const dit = (texte: string): boolean => {
    const trahit = structure.adresseProtegee && ditLAdresse(texte, structure);
    if (trahit) releve.noter('valeur-adresse-protegee');
    return texte !== '' && !trahit;
  };
  const { id, structure: sienne, principal, fonction, courriel, telephone } = contact;
  const textes = Object.entries({ fonction, courriel, telephone })
    .map(([champ, valeur]) => [champ, texteNet(valeur ?? '')] as const)
    .filter(([, texte]) => dit(texte));
  const nom = texteNet(contact.nom);
  return {
    ...{ id, structure: sienne, principal, nom: dit(nom) ? nom : SANS_NOM },
    thematiques: contact.thematiques.map(texteNet).filter(dit),
    ...Object.fromEntries(textes),
  };
}

const situe = (champ: keyof Structure, valeur: unknown, structure: Structure): boolean =>
  LOCALISENT.includes(champ) ||
  MENENT_A_L_ADRESSE.includes(champ) ||
  (Array.isArray(valeur) ? valeur : [valeur]).some((v) => typeof v === 'string' && ditLAdresse(v, structure));

/** Does this text repeat the address, or enough of it to find the place, accents, case and punctuation apart? */
function ditLAdresse(texte: string, { adresse = '', commune = '' }: Structure): boolean {
  const [avantLeCode = ''] = adresse.split(/\b\d{5}\b/u);
  const morceaux = [avantLeCode, ...avantLeCode.split(/[,;\n]/u)].map(motsNus);
  const lieu = motsNus(commune);
  const voies = morceaux.flatMap((m) => {
    const voie = lieu !== '' && m.endsWith(` ${lieu}`) ? m.slice(0, -lieu.length - 1) : m;
    const nom = voie.replace(/^\d+ (?:(?:bis|ter|quater|[a-d]) )?/u, '');
    // Of a street, its name says where it is; of one word alone, or of the commune, nothing can be told.
    return nom.includes(' ') && nom !== lieu ? [nom] : [];
  });
  const dit = ` ${motsNus(texte)} `;
  return [motsNus(adresse), ...voies].some(
    (cherchee) => cherchee.length > 3 && cherchee !== lieu && dit.includes(` ${cherchee} `),
  );
}

const net = (valeur: unknown): unknown => {
  if (typeof valeur === 'string') return texteNet(valeur);
  return Array.isArray(valeur)
    ? valeur.map((v: unknown) => (typeof v === 'string' ? texteNet(v) : v)).filter((v) => !vide(v))
    : valeur;
};
const vide = (valeur: unknown): boolean =>
  valeur === undefined || valeur === '' || (Array.isArray(valeur) && valeur.length === 0);

type Nomme = { readonly nom: string; readonly id: string };

/** The same rows in any order give the same file. */
function parNom(a: Nomme, b: Nomme): number {
  const [x, y] = [`${motsNus(a.nom)} ${a.id}`, `${motsNus(b.nom)} ${b.id}`];
  return x < y ? -1 : Number(x > y);
}
