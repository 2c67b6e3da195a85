import type { Structure } from '../lists/structures.list.ts';
import { communesCouvertes, type Territoire } from '../territoire/territoire.ts';
import { type EtatDeFraicheur, fraicheur } from './fraicheur.ts';

/** What narrows a search. Within a filter, one value is enough; between filters, all must hold. An empty filter asks nothing. */
export interface Criteres {
  readonly texte?: string;
  readonly thematiques?: readonly string[];
  readonly publics?: readonly string[];
  /** INSEE codes: the siège, or the zone d’intervention, is in one of them. */
  readonly communes?: readonly string[];
  readonly types?: readonly string[];
  readonly fraicheur?: { readonly etats: readonly EtatDeFraicheur[]; readonly maintenant: string };
}

export type Filtre = Exclude<keyof Criteres, 'texte'>;

const TOUS_PUBLICS = 'Tous publics';

/** INSEE codes where the structure is found: communes of the territory that it covers, its siège, and the communes that it names. */
export function communesDe(s: Structure, territoire: Territoire | undefined): readonly string[] {
  const couvertes = territoire === undefined ? [] : communesCouvertes(s, territoire).map((c) => c.insee);
  const nommees = s.zone === 'Communes' ? s.zoneCodes : [];
  return [...new Set([...(s.communeInsee === undefined ? [] : [s.communeInsee]), ...couvertes, ...nommees])];
}

/** A structure with its communes, worked out once. */
export interface Situee {
  readonly structure: Structure;
  readonly communes: ReadonlySet<string>;
}

export const situer = (structure: Structure, territoire: Territoire | undefined): Situee => ({
  structure,
  communes: new Set(communesDe(structure, territoire)),
});

const libre = (valeurs: readonly string[] | undefined): boolean => valeurs === undefined || valeurs.length === 0;

/** A structure open to all answers for each public. */
const ouvertA = (s: Structure, publics: readonly string[]): boolean =>
  s.publics.some((p) => p === TOUS_PUBLICS || publics.includes(p));

const PASSE = {
  thematiques: (s, c) => libre(c.thematiques) || s.structure.thematiques.some((t) => c.thematiques?.includes(t)),
  publics: (s, c) => libre(c.publics) || ouvertA(s.structure, c.publics ?? []),
  communes: (s, c) => libre(c.communes) || (c.communes ?? []).some((insee) => s.communes.has(insee)),
  types: (s, c) => libre(c.types) || (c.types ?? []).includes(s.structure.type),
  fraicheur: (s, c) =>
    c.fraicheur === undefined ||
    c.fraicheur.etats.length === 0 ||
    c.fraicheur.etats.includes(fraicheur(s.structure, c.fraicheur.maintenant).etat),
} as const satisfies Record<Filtre, (s: Situee, c: Criteres) => boolean>;

const FILTRES = Object.keys(PASSE) as Filtre[];

/** Does the structure pass every filter? The text is another matter. */
export const passe = (s: Situee, c: Criteres): boolean => FILTRES.every((f) => PASSE[f](s, c));
