import type { Structure } from '../lists/structures.list.ts';
import { aujourdhui } from '../temps/heure-locale.ts';
import { limitrophes } from '../territoire/limitrophes.ts';
import { communesCouvertes, type Territoire } from '../territoire/territoire.ts';
import { CADENCE_PAR_DEFAUT_MOIS, type EtatDeFraicheur, etatDeFraicheur } from './fraicheur.ts';

/** What narrows a search. Within a filter, one value is enough; between filters, all must hold. An empty filter asks nothing. */
export interface Criteres {
  readonly texte?: string;
  readonly thematiques?: readonly string[];
  readonly publics?: readonly string[];
  /** INSEE codes: the siège, or the zone d’intervention, is in one of them. */
  readonly communes?: readonly string[];
  /** The communes around those asked are asked too. */
  readonly autour?: boolean;
  readonly types?: readonly string[];
  readonly fraicheur?: { readonly etats: readonly EtatDeFraicheur[]; readonly maintenant: string };
}

export type Filtre = Exclude<keyof Criteres, 'texte' | 'autour'>;

/** The criteria in which « around » is replaced by the communes that it names. */
export const communesComprises = (c: Criteres, territoire: Territoire | undefined): Criteres =>
  c.autour === true && c.communes !== undefined && territoire !== undefined
    ? { ...c, communes: [...new Set(c.communes.flatMap((insee) => [insee, ...limitrophes(territoire, insee)]))] }
    : c;

export const TOUS_PUBLICS = 'Tous publics';

/**
 * INSEE codes where the structure is found: communes of the territory that it covers, its siège, and the communes that it names.
 * Of a protected address, the siège says nothing: only the zone that is written counts.
 */
export function communesDe(fiche: Structure, territoire: Territoire | undefined): readonly string[] {
  const s = fiche.adresseProtegee ? { ...fiche, communeInsee: undefined } : fiche;
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

/** A structure open to all answers for each public. */
const ouvertA = (s: Structure, publics: readonly string[]): boolean =>
  s.publics.some((p) => p === TOUS_PUBLICS || publics.includes(p));

type Test = (s: Situee) => boolean;

const siDemande = (valeurs: readonly string[] | undefined, test: (v: readonly string[]) => Test): readonly Test[] =>
  valeurs === undefined || valeurs.length === 0 ? [] : [test(valeurs)];

const TESTS = {
  thematiques: (c) => siDemande(c.thematiques, (v) => (s) => s.structure.thematiques.some((t) => v.includes(t))),
  publics: (c) => siDemande(c.publics, (v) => (s) => ouvertA(s.structure, v)),
  communes: (c) => siDemande(c.communes, (v) => (s) => v.some((insee) => s.communes.has(insee))),
  types: (c) => siDemande(c.types, (v) => (s) => v.includes(s.structure.type)),
  fraicheur: (c, cadence) => {
    if (c.fraicheur === undefined) return [];
    const jour = aujourdhui(c.fraicheur.maintenant);
    return siDemande(c.fraicheur.etats, (v) => (s) => v.includes(etatDeFraicheur(s.structure, jour, cadence)));
  },
} as const satisfies Record<Filtre, (c: Criteres, cadence: number) => readonly Test[]>;

export const FILTRES = Object.keys(TESTS) as Filtre[];

/** Makes one test of all the filters, once for a search. The text is another matter. `cadence`: months, for the fiches that say none. */
export function filtrer(c: Criteres, cadence = CADENCE_PAR_DEFAUT_MOIS): Test {
  const tests = FILTRES.flatMap((f) => TESTS[f](c, cadence));
  return (s) => tests.every((t) => t(s));
}

export function estDemande(c: Criteres, filtre: Filtre): boolean {
  const valeurs = filtre === 'fraicheur' ? c.fraicheur?.etats : c[filtre];
  return (valeurs ?? []).length > 0;
}
