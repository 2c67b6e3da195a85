import type { Acteur, Profil } from '../droits/droits.ts';
import { type Contact, contacts as contactsDefinition } from '../lists/contacts.list.ts';
import { type Structure, structures } from '../lists/structures.list.ts';
import {
  CHAMPS_DU_CONTACT_VU,
  type ContactVu,
  champDePersonneVu,
  champOuvert,
  contactVu,
  estInterne,
  ficheVue,
  personneVue,
  type QuiLit,
  voit,
  voitLaFiche,
  voitLeChamp,
  voitTout,
} from './ce-que-voit.ts';

/** Fields always there: without them there is no fiche. */
const TOUJOURS = ['id', 'eTag', 'creeLe', 'modifieLe', 'nom', 'type', 'statut'] as const satisfies (keyof Structure)[];

export type FicheVue = Pick<Structure, (typeof TOUJOURS)[number]> & Partial<Structure>;

/**
 * What they may see of a fiche and of its people, those whom everyone at their level sees: its own structure has its
 * page to keep them. What is hidden is named, not what only the coordination keeps for itself.
 */
export function vueDeFiche(
  structure: Structure,
  contacts: readonly Contact[],
  qui: QuiLit,
): { readonly fiche: FicheVue; readonly contacts: readonly ContactVu[]; readonly champsMasques: readonly string[] } {
  const champs = Object.keys(structure) as (keyof Structure)[];
  const vus = champs.filter((c) => voitLeChamp(structure, c, qui));
  const autre = { ...qui, structures: [], id: undefined };
  return {
    fiche: Object.fromEntries(vus.map((c) => [c, structure[c]])) as FicheVue,
    contacts: contacts
      .filter((c) => c.structure === structure.id)
      .flatMap((c) => (voitTout(qui) ? c : (contactVu(c, structure, autre) ?? []))),
    champsMasques: champs.filter((c) => !vus.includes(c) && !estInterne(c) && structure[c] !== undefined),
  };
}

/** Say nothing by themselves; without them a fiche would be found, or counted, wrongly. */
const POUR_LIRE: readonly string[] = ['adresseProtegee', 'absorbees'];

type Colonne = keyof typeof structures.columns;

/**
 * Columns of a fiche that this person reads: whole for the coordination and for whoever represents the structure.
 * Undefined when the fiche is not for them.
 */
export function colonnesLues(
  structure: Structure,
  acteur: Pick<Acteur, 'profil' | 'structures'>,
): readonly Colonne[] | undefined {
  const toutes = Object.keys(structures.columns) as Colonne[];
  if (acteur.structures.includes(structure.id)) return toutes;
  return voitLaFiche(structure, acteur)
    ? toutes.filter((champ) => POUR_LIRE.includes(champ) || voitLeChamp(structure, champ, acteur))
    : undefined;
}

/** What is searched for whoever may ask: what a partner who represents no one sees of a fiche. */
export const pourLesPartenaires = (structure: Structure): Structure | undefined =>
  ficheVue(structure, { profil: 'partenaire' });

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
    if (!contact.actif || !personneVue(contact, { profil })) continue;
    const lu = (champ: 'telephone' | 'courriel') =>
      contact[champ] !== undefined && champDePersonneVu(contact, champ, { profil }) ? { [champ]: contact[champ] } : {};
    const personne = { nom: contact.nom, ...lu('telephone'), ...lu('courriel') };
    const deja = parStructure.get(contact.structure);
    if (deja === undefined) parStructure.set(contact.structure, [personne]);
    else deja.push(personne);
  }
  return parStructure;
}

const UNE_FICHE = { id: '', visibilites: undefined, adresseProtegee: false } as const;

/** Columns of the lists of the annuaire that a profile may see, when the coordination restricts nothing. `lien` stands for the public too. */
export const colonnesVues = (
  profil: Profil,
  publics: readonly (keyof Structure)[] = [],
): { readonly fiche: readonly string[]; readonly contact: readonly string[] } => ({
  fiche: (Object.keys(structures.columns) as Colonne[]).filter((champ) =>
    champOuvert(UNE_FICHE, champ, { profil, publics }),
  ),
  contact:
    profil === 'coordination'
      ? Object.keys(contactsDefinition.columns)
      : voit(profil, 'partenaires')
        ? CHAMPS_DU_CONTACT_VU
        : [],
});
