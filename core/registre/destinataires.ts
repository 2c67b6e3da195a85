import { colonnesVues } from '../annuaire/vue.ts';
import type { ChampAVisibilite } from '../champs/champs.ts';
import type { Profil } from '../droits/droits.ts';
import { contacts } from '../lists/contacts.list.ts';
import type { ListDefinition } from '../lists/list.ts';
import { structures } from '../lists/structures.list.ts';
import { enumeration } from '../textes/francais.ts';

const LECTEURS = {
  coordination: 'La coordination',
  partenaire: 'Les partenaires, les invités et les comptes en lecture',
  lien: 'Le public',
} as const satisfies Partial<Record<Profil, string>>;

const PROFILS = Object.keys(LECTEURS) as (keyof typeof LECTEURS)[];

/** Columns of a list that a profile sees, asked of the one rule of visibility; undefined for a list that has none. */
function vues(
  liste: ListDefinition,
  profil: Profil,
  publics: readonly ChampAVisibilite[] = [],
): readonly string[] | undefined {
  if (liste.name === structures.name) return colonnesVues(profil, publics).fiche;
  return liste.name === contacts.name ? colonnesVues(profil).contact : undefined;
}

/** Who receives these columns of a list, in words; `publics`: what the territory opens to everyone. */
export function destinatairesDe(
  liste: ListDefinition,
  colonnes: readonly string[],
  publics: readonly ChampAVisibilite[],
): readonly string[] {
  if (vues(liste, 'coordination') === undefined)
    return ['La coordination, et les comptes à qui l’administrateur donne la lecture de la liste SharePoint.'];
  return [
    ...PROFILS.flatMap((profil) => {
      const vus = vues(liste, profil, publics) ?? [];
      const noms = colonnes.filter((c) => vus.includes(c)).map((c) => liste.columns[c]?.label ?? c);
      return noms.length === 0 ? [] : [`${LECTEURS[profil]} : ${enumeration(noms)}.`];
    }),
    'Chaque champ et chaque contact peut être restreint à la coordination, ou ouvert au public. Le porteur d’un lien personnel voit sa seule fiche.',
  ];
}
