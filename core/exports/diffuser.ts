import { contactTrahit, trahitLAdresse } from '../annuaire/adresse-protegee.ts';
import { contactVu, personneVue, type QuiLit, voitLaFiche, voitLeChamp } from '../annuaire/ce-que-voit.ts';
import { CADENCE_PAR_DEFAUT_MOIS, type EtatDeFraicheur, etatDeFraicheur } from '../annuaire/fraicheur.ts';
import { CHAMPS_SORTANTS, type ChampAVisibilite } from '../champs/champs.ts';
import { CHAMPS_DE_CONTACT_SORTANTS, type ChampDeContactSortant } from '../champs/contact.ts';
import type { Profil } from '../droits/droits.ts';
import { grouper } from '../grouper.ts';
import type { Contact } from '../lists/contacts.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import { siretFerme } from '../sirene/etablissement.ts';
import { aujourdhui } from '../temps/heure-locale.ts';
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
  Partial<Pick<Contact, ChampDeContactSortant>>;

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

/** Whoever receives a file at this level; `champsPublics`: what the territory opens to everyone. */
export const lecteursDuFichier = (visibilite: Visibilite, champsPublics: readonly ChampAVisibilite[]): QuiLit => ({
  profil: LECTEUR[visibilite],
  emporte: true,
  publics: champsPublics,
});

const HORS_ANNUAIRE: Partial<Record<Structure['statut'], Motif>> = {
  Archivée: 'structure-archivee',
  Fermée: 'structure-fermee',
};

/**
 * What leaves the annuaire for these readers: what `ce-que-voit` shows to whoever may pass it on, less the fiches
 * archived or closed and the SIRET that no longer hold. A protected address stays even when the coordination exports
 * for itself; a contact who objects, or who left, never leaves.
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
  const qui = lecteursDuFichier(visibilite, champsPublics);
  const parStructure = new Map(grouper(contacts, (c) => c.structure));
  const sorties: StructureDiffusee[] = [];
  const jour = aujourdhui(maintenant);
  for (const structure of structures) {
    const motif = raisonDeRester(structure, qui);
    if (motif === undefined) {
      const siens = parStructure.get(structure.id) ?? [];
      const fraicheur = etatDeFraicheur(structure, jour, cadenceParDefautMois);
      sorties.push({ ...sortir(structure, siens, { qui, releve }), fraicheur });
      parStructure.delete(structure.id);
    } else releve.noter(motif);
  }
  for (const restants of parStructure.values()) releve.noter('contact-sans-structure', undefined, restants.length);
  return { visibilite, maintenant, mentions, structures: sorties.sort(parNom), ecartes: releve.ecartes() };
}

const raisonDeRester = (s: Structure, qui: QuiLit): Motif | undefined =>
  HORS_ANNUAIRE[s.statut] ?? (voitLaFiche(s, qui) ? undefined : 'structure-adresse-dans-le-nom');

function sortir(
  structure: Structure,
  contacts: readonly Contact[],
  { qui, releve }: { readonly qui: QuiLit; readonly releve: Releve },
): Omit<StructureDiffusee, 'fraicheur'> {
  const champs = CHAMPS_DIFFUSES.flatMap((champ) => {
    const valeur = net(structure[champ]);
    if (vide(valeur)) return [];
    if (trahitLAdresse(structure, champ)) releve.noter('valeur-adresse-protegee');
    else if (champ === 'siret' && siretFerme(structure) !== undefined) releve.noter('siret-ferme');
    else if (!voitLeChamp(structure, champ, qui)) releve.noter(reserve('valeur', qui));
    else return [[champ, valeur] as const];
    return [];
  });
  const { id, modifieLe, type } = structure;
  return {
    ...(Object.fromEntries(champs) as Partial<Pick<Structure, ChampDiffuse>>),
    ...{ id, modifieLe, type, nom: texteNet(structure.nom) || SANS_NOM },
    contacts: contacts
      .flatMap((c) => contactDiffuse(c, structure, { qui, releve }) ?? [])
      .sort((a, b) => Number(b.principal) - Number(a.principal) || parNom(a, b)),
  };
}

/** Nothing of their account, of their constraints nor of past exchanges. */
function contactDiffuse(
  contact: Contact,
  structure: Structure,
  { qui, releve }: { readonly qui: QuiLit; readonly releve: Releve },
): ContactDiffuse | undefined {
  const vu = contactVu(contact, structure, qui);
  if (vu === undefined) {
    releve.noter(raisonDeTaire(contact, qui));
    return undefined;
  }
  const dits = CHAMPS_DU_CONTACT.flatMap((champ) => {
    const valeur = net(vu[champ]);
    if (!vide(valeur)) return [[champ, valeur] as const];
    if (!vide(net(contact[champ])))
      releve.noter(contactTrahit(contact, champ, structure) ? 'valeur-adresse-protegee' : reserve('valeur', qui));
    return [];
  });
  const { id, structure: sienne, principal } = vu;
  return {
    ...{ id, structure: sienne, principal, nom: texteNet(vu.nom) || SANS_NOM, thematiques: [] },
    ...Object.fromEntries(dits),
  };
}

/** The name and who is written to first are always said. */
const CHAMPS_DU_CONTACT = CHAMPS_DE_CONTACT_SORTANTS.filter((champ) => champ !== 'nom' && champ !== 'principal');

function raisonDeTaire(contact: Contact, qui: QuiLit): Motif {
  if (contact.opposition) return 'contact-opposition';
  if (!contact.actif) return 'contact-parti';
  return personneVue(contact, qui) ? 'valeur-adresse-protegee' : reserve('contact', qui);
}

const reserve = (quoi: 'contact' | 'valeur', { profil }: QuiLit): Motif =>
  profil === 'lien' ? `${quoi}-non-public` : `${quoi}-coordination`;

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
