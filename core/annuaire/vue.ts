import { CHAMPS_DE_CONTACT_A_VISIBILITE, type ChampDeContactAVisibilite } from '../champs/contact.ts';
import type { Acteur, Profil } from '../droits/droits.ts';
import { type Contact, contacts as contactsDefinition } from '../lists/contacts.list.ts';
import { type Structure, structures } from '../lists/structures.list.ts';
import { VISIBILITES, type Visibilite } from '../vocabulaires/structures.ts';
import { LOCALISENT, lecteursDe } from './lecteurs-des-champs.ts';

/** The narrowest level that each profile reads. */
const LIT = {
  coordination: 'coordination',
  partenaire: 'partenaires',
  invite: 'partenaires',
  lecture: 'partenaires',
  lien: 'public',
} as const satisfies Record<Profil, Visibilite>;

/** Fields always there: without them there is no fiche. */
const TOUJOURS = ['id', 'eTag', 'creeLe', 'modifieLe', 'nom', 'type', 'statut'] as const satisfies (keyof Structure)[];

export type FicheVue = Pick<Structure, (typeof TOUJOURS)[number]> & Partial<Structure>;

/** A contact as shown outside the coordination: nothing of their account nor of their constraints. */
export type ContactVu = Pick<Contact, 'id' | 'nom' | 'structure' | 'principal' | 'thematiques'> & Partial<Contact>;

const voit = (profil: Profil, niveau: Visibilite): boolean =>
  VISIBILITES.indexOf(niveau) >= VISIBILITES.indexOf(LIT[profil]);

function champVu(
  s: Pick<Structure, 'visibilites' | 'adresseProtegee'>,
  champ: keyof Structure,
  profil: Profil,
  publics: readonly (keyof Structure)[],
): boolean {
  const lecteurs = lecteursDe(champ);
  if (profil === 'coordination' || lecteurs === 'tous') return true;
  if (lecteurs === 'coordination' || (s.adresseProtegee && LOCALISENT.includes(champ))) return false;
  if (lecteurs === 'siège') return !s.adresseProtegee || voit(profil, 'partenaires');
  return voit(profil, niveauDe(s, typeof lecteurs === 'object' ? lecteurs.comme : champ, publics));
}

const estInterne = (champ: keyof Structure): boolean => lecteursDe(champ) === 'coordination';

/** Who reads a field: whom the fiche says, else everyone when the territory opens it (`publics`), else the partners. */
export const niveauDe = (
  { visibilites }: Pick<Structure, 'visibilites'>,
  champ: keyof Structure,
  publics: readonly (keyof Structure)[],
): Visibilite => visibilites?.[champ] ?? (publics.includes(champ) ? 'public' : 'partenaires');

/**
 * What this profile may see of a fiche and of its contacts. Without a level, a field is for the partners, or for everyone when the territory opens it
 * (`publics`). A protected address, and all that would give it away, never leaves the coordination. A contact who objects, or who left, is shown to the
 * coordination alone. `sienne`: whoever represents the structure reads all that it says of itself.
 */
export function vueDeFiche(
  structure: Structure,
  contacts: readonly Contact[],
  profil: Profil,
  publics: readonly (keyof Structure)[] = [],
  sienne = false,
): { readonly fiche: FicheVue; readonly contacts: readonly ContactVu[]; readonly champsMasques: readonly string[] } {
  const champs = Object.keys(structure) as (keyof Structure)[];
  const vus = champs.filter((c) => champVu(structure, c, profil, publics) || (sienne && !estInterne(c)));
  return {
    fiche: Object.fromEntries(vus.map((c) => [c, structure[c]])) as FicheVue,
    contacts: contacts
      .filter((c) => c.structure === structure.id && contactVu(c, profil))
      .map((c) => vueDeContact(c, profil)),
    champsMasques: champs.filter((c) => !vus.includes(c) && !estInterne(c) && structure[c] !== undefined),
  };
}

/** Say nothing by themselves; without them a fiche would be found, or counted, wrongly. */
const POUR_LIRE: readonly string[] = ['adresseProtegee', 'absorbees'];

/** Columns of a fiche that this person reads: whole for the coordination and for whoever represents the structure. */
export function colonnesLues(
  structure: Structure,
  acteur: Pick<Acteur, 'profil' | 'structures'>,
): readonly (keyof typeof structures.columns)[] {
  const toutes = Object.keys(structures.columns) as (keyof typeof structures.columns)[];
  return toutes.filter((champ) => POUR_LIRE.includes(champ) || litLaColonne(structure, champ, acteur));
}

/** Does this person read this column of this fiche? Whoever represents a structure reads the whole of its own. */
export const litLaColonne = (
  structure: Structure,
  champ: keyof typeof structures.columns,
  acteur: Pick<Acteur, 'profil' | 'structures'>,
): boolean => acteur.structures.includes(structure.id) || champVu(structure, champ, acteur.profil, []);

/** The fiche without what the partners do not read: what is searched for whoever may ask. What decides of its readers stays. */
export function pourLesPartenaires(structure: Structure): Structure {
  const caches = (Object.keys(structures.columns) as (keyof typeof structures.columns)[]).filter(
    (champ) => !estInterne(champ) && !champVu(structure, champ, 'partenaire', []),
  );
  const vides = caches.map((champ) => [champ, Array.isArray(structure[champ]) ? [] : undefined]);
  return caches.length === 0 ? structure : { ...structure, ...Object.fromEntries(vides) };
}

/** Columns of a contact that this person reads; undefined for one whom they do not see at all. */
export function colonnesDuContactLues(
  contact: Contact,
  acteur: Acteur,
): readonly (keyof typeof contactsDefinition.columns)[] | undefined {
  const sien =
    acteur.structures.includes(contact.structure) || (contact.oid !== undefined && acteur.id === compteDe(contact));
  if (sien || acteur.profil === 'coordination')
    return Object.keys(contactsDefinition.columns) as (keyof typeof contactsDefinition.columns)[];
  return contactVu(contact, acteur.profil)
    ? [
        ...CHAMPS_DU_CONTACT_VU.filter((champ) => champDeContactVu(contact, champ, acteur.profil)),
        'visibilite',
        'actif',
      ]
    : undefined;
}

const compteDe = ({ oid = '', tid = '' }: Contact): string => `${oid}.${tid}`;

/** Someone of a structure, as far as whoever looks may see. */
export interface PersonneVue {
  readonly nom: string;
  readonly telephone?: string;
  readonly courriel?: string;
}

/** The people in post of each structure, as far as this profile sees them: what a search looks through. A function says « accueil » of too many. */
export function personnesVues(
  contacts: readonly Contact[],
  profil: Profil,
): ReadonlyMap<string, readonly PersonneVue[]> {
  const parStructure = new Map<string, PersonneVue[]>();
  for (const contact of contacts) {
    if (!contact.actif || !contactVu(contact, profil)) continue;
    const { nom, telephone, courriel } = vueDeContact(contact, profil);
    const personne = {
      nom,
      ...(telephone === undefined ? {} : { telephone }),
      ...(courriel === undefined ? {} : { courriel }),
    };
    const deja = parStructure.get(contact.structure);
    if (deja === undefined) parStructure.set(contact.structure, [personne]);
    else deja.push(personne);
  }
  return parStructure;
}

const contactVu = (c: Contact, profil: Profil): boolean =>
  profil === 'coordination' || (c.actif && !c.opposition && voit(profil, c.visibilite));

/** Of a contact, what is shown outside the coordination. */
const CHAMPS_DU_CONTACT_VU = [
  'nom',
  'structure',
  'principal',
  'thematiques',
  'fonction',
  'courriel',
  'telephone',
] as const;

function vueDeContact(c: Contact, profil: Profil): ContactVu {
  if (profil === 'coordination') return c;
  const { id, nom, structure, principal, thematiques } = c;
  const { fonction, courriel, telephone } = Object.fromEntries(
    CHAMPS_DE_CONTACT_A_VISIBILITE.filter((champ) => champDeContactVu(c, champ, profil)).map((champ) => [
      champ,
      c[champ],
    ]),
  );
  return { id, nom, structure, principal, thematiques, fonction, courriel, telephone } satisfies Record<
    (typeof CHAMPS_DU_CONTACT_VU)[number] | 'id',
    unknown
  >;
}

/** A field of a person has the readers that they chose for it, among those of the contact. */
export const champDeContactVu = (
  { visibilites }: Pick<Contact, 'visibilites'>,
  champ: string,
  profil: Profil,
): boolean => {
  const niveau = estAVisibilite(champ) ? visibilites?.[champ] : undefined;
  return niveau === undefined || voit(profil, niveau);
};

const estAVisibilite = (champ: string): champ is ChampDeContactAVisibilite =>
  CHAMPS_DE_CONTACT_A_VISIBILITE.some((c) => c === champ);

/** Columns of the lists of the annuaire that a profile may see, when the coordination restricts nothing. `lien` stands for the public too. */
export const colonnesVues = (
  profil: Profil,
  publics: readonly (keyof Structure)[] = [],
): { readonly fiche: readonly string[]; readonly contact: readonly string[] } => ({
  fiche: (Object.keys(structures.columns) as (keyof typeof structures.columns)[]).filter((champ) =>
    champVu({ visibilites: undefined, adresseProtegee: false }, champ, profil, publics),
  ),
  contact:
    profil === 'coordination'
      ? Object.keys(contactsDefinition.columns)
      : voit(profil, 'partenaires')
        ? CHAMPS_DU_CONTACT_VU
        : [],
});
