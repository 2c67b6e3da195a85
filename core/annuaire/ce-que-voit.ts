import {
  CHAMPS_DE_CONTACT_A_VISIBILITE,
  CHAMPS_DE_CONTACT_DITS,
  type ChampDeContactAVisibilite,
} from '../champs/contact.ts';
import { prendre } from '../champs/table.ts';
import type { Profil } from '../droits/droits.ts';
import { type Contact, contacts } from '../lists/contacts.list.ts';
import { type Structure, structures } from '../lists/structures.list.ts';
import { VISIBILITES, type Visibilite } from '../vocabulaires/structures.ts';
import { contactTrahit, trahitLAdresse } from './adresse-protegee.ts';
import { lecteursDe } from './lecteurs-des-champs.ts';

/**
 * Who reads the annuaire, and by which way. Whatever shows, sends, searches or compares a fiche or a person asks here
 * what of it there is to show (ADR 0021).
 */
export interface QuiLit {
  /** `lien` stands for the public too. */
  readonly profil: Profil;
  /** The structures that they represent, by their account or by the link of one. */
  readonly structures?: readonly string[] | undefined;
  /** Their account, « object.tenant ». */
  readonly id?: string | undefined;
  /** The person to whom the link was sent. */
  readonly soi?: string | undefined;
  /** In a file, a card or a mail, that may be passed on. The page of a link always may. */
  readonly emporte?: boolean;
  /** What the territory opens to everyone. */
  readonly publics?: readonly (keyof Structure)[];
}

/** The narrowest level that each profile reads. */
const LIT = {
  coordination: 'coordination',
  partenaire: 'partenaires',
  invite: 'partenaires',
  lecture: 'partenaires',
  lien: 'public',
} as const satisfies Record<Profil, Visibilite>;

export const voit = (profil: Profil, niveau: Visibilite): boolean => lit(LIT[profil], niveau);
const lit = (lu: Visibilite, niveau: Visibilite): boolean => VISIBILITES.indexOf(niveau) >= VISIBILITES.indexOf(lu);

const represente = ({ structures: siennes = [] }: QuiLit, id: string): boolean => siennes.includes(id);
const emporte = ({ profil, emporte: parti = false }: QuiLit): boolean => parti || profil === 'lien';

/** The coordination in the app, where nothing is hidden from it. */
export const voitTout = (qui: QuiLit): boolean => qui.profil === 'coordination' && !emporte(qui);

/** In the app, the coordination, and whoever represents the structure, know where it is. */
const saitOu = (structure: Pick<Structure, 'id'>, qui: QuiLit): boolean =>
  voitTout(qui) || (!emporte(qui) && represente(qui, structure.id));

export const estInterne = (champ: keyof Structure): boolean => lecteursDe(champ) === 'coordination';

/** Who reads a field: whom the fiche says, else everyone when the territory opens it (`publics`), else the partners. */
export const niveauDe = (
  { visibilites }: Pick<Structure, 'visibilites'>,
  champ: keyof Structure,
  publics: readonly (keyof Structure)[],
): Visibilite => visibilites?.[champ] ?? (publics.includes(champ) ? 'public' : 'partenaires');

/** What says of a fiche who may see it. */
type Montree = Pick<
  Structure,
  'id' | 'visibilites' | 'adresseProtegee' | 'adresse' | 'commune' | 'siret' | 'rna' | 'finess'
>;

/**
 * Is this field of this fiche for them? A protected address, and all that would tell it, is for no one who may pass it
 * on, nor for anyone but the coordination and the structure itself.
 */
export const voitLeChamp = <S extends Montree>(structure: S, champ: keyof S & keyof Structure, qui: QuiLit): boolean =>
  (saitOu(structure, qui) || !trahitLAdresse(structure, champ)) && champOuvert(structure, champ, qui);

/** The same, whatever the fiche says in that field. */
export function champOuvert(
  structure: Pick<Structure, 'id' | 'visibilites' | 'adresseProtegee'>,
  champ: keyof Structure,
  qui: QuiLit,
): boolean {
  const lecteurs = lecteursDe(champ);
  if (qui.profil === 'coordination' || lecteurs === 'tous') return true;
  if (lecteurs === 'coordination') return false;
  if (represente(qui, structure.id)) return true;
  if (lecteurs === 'siège') return !structure.adresseProtegee || voit(qui.profil, 'partenaires');
  return voit(
    qui.profil,
    niveauDe(structure, typeof lecteurs === 'object' ? lecteurs.comme : champ, qui.publics ?? []),
  );
}

/** Is there anything of this fiche for them? Not when its very name tells a protected address. */
export const voitLaFiche = (structure: Montree & Pick<Structure, 'nom'>, qui: QuiLit): boolean =>
  voitLeChamp(structure, 'nom', qui);

/** Stands, where a structure must be named, for a name that tells a protected address. */
const NOM_TU = 'Une structure à l’adresse protégée';

/** The structure as it is named to them. */
export const nomVu = (structure: Montree & Pick<Structure, 'nom'>, qui: QuiLit): string =>
  voitLaFiche(structure, qui) ? structure.nom : NOM_TU;

/**
 * The fiche without what is not for them, in the same shape: what is not typed (who reads what, history) stays, for
 * what works on it. Undefined when nothing of it is for them.
 */
export function ficheVue(structure: Structure, qui: QuiLit): Structure | undefined {
  if (!voitLaFiche(structure, qui)) return undefined;
  const caches = (Object.keys(structures.columns) as (keyof typeof structures.columns)[]).filter(
    (champ) => !estInterne(champ) && !voitLeChamp(structure, champ, qui),
  );
  const vides = caches.map((champ) => [champ, Array.isArray(structure[champ]) ? [] : undefined]);
  return caches.length === 0 ? structure : { ...structure, ...Object.fromEntries(vides) };
}

type ColonneDeContact = keyof typeof contacts.columns;
const TOUTES = Object.keys(contacts.columns) as ColonneDeContact[];

/** Of a contact, what is shown outside the coordination. */
export const CHAMPS_DU_CONTACT_VU: readonly ColonneDeContact[] = [...CHAMPS_DE_CONTACT_DITS, 'structure'];

/** Is this person shown to them, as far as nobody tells where a structure is? */
export const personneVue = (contact: Contact, qui: QuiLit): boolean =>
  voitTout(qui) ||
  (contact.actif && !contact.opposition && lit(niveauLu(contact, qui), contact.visibilite)) ||
  estSoi(contact, qui);

/** A field of a person has the readers that they chose for it, among those of the contact. */
export const champDePersonneVu = (contact: Contact, champ: string, qui: QuiLit): boolean => {
  const niveau = estAVisibilite(champ) ? contact.visibilites?.[champ] : undefined;
  return niveau === undefined || estSoi(contact, qui) || lit(niveauLu(contact, qui), niveau);
};

/**
 * Columns of a contact that they read; undefined for one whom they do not see at all. `structure`: theirs, as the list
 * holds it; without it nothing can be said of where it is.
 */
export function colonnesDuContact(
  contact: Contact,
  structure: Structure | undefined,
  qui: QuiLit,
): readonly ColonneDeContact[] | undefined {
  if (voitTout(qui) || (!emporte(qui) && (represente(qui, contact.structure) || estSoi(contact, qui)))) return TOUTES;
  if (structure === undefined || !personneVue(contact, qui)) return undefined;
  const vues = CHAMPS_DU_CONTACT_VU.filter(
    (champ) => champDePersonneVu(contact, champ, qui) && !contactTrahit(contact, champ, structure),
  );
  return vues.includes('nom') ? [...vues, 'visibilite', 'actif'] : undefined;
}

/** A contact as shown outside the coordination: nothing of their account nor of their constraints. */
export type ContactVu = Pick<Contact, 'id' | 'nom' | 'structure' | 'principal' | 'thematiques'> & Partial<Contact>;

/** The person as they see them; undefined when they do not. */
export function contactVu(contact: Contact, structure: Structure, qui: QuiLit): ContactVu | undefined {
  const colonnes = colonnesDuContact(contact, structure, qui);
  if (colonnes === undefined) return undefined;
  // What is not read is there, empty: laid over the row, it hides what the row holds.
  const vides = CHAMPS_DE_CONTACT_DITS.filter((champ) => !colonnes.includes(champ)).map((champ) => [
    champ,
    Array.isArray(contact[champ]) ? [] : undefined,
  ]);
  const vu: Contact = { ...contact, ...Object.fromEntries(vides) };
  return prendre(vu, ['id', 'structure', ...CHAMPS_DE_CONTACT_DITS]);
}

/** By the link of a structure, its people are read as partners read them. */
const niveauLu = (contact: Pick<Contact, 'structure'>, qui: QuiLit): Visibilite =>
  qui.profil === 'lien' && represente(qui, contact.structure) ? 'partenaires' : LIT[qui.profil];

const estSoi = ({ id, oid, tid }: Contact, qui: QuiLit): boolean =>
  qui.soi === id || (oid !== undefined && tid !== undefined && qui.id === `${oid}.${tid}`);

const estAVisibilite = (champ: string): champ is ChampDeContactAVisibilite =>
  CHAMPS_DE_CONTACT_A_VISIBILITE.some((c) => c === champ);
