import { type Corpus, classerTexte } from '../annuaire/classer-texte.ts';
import { lireDemande } from '../annuaire/demande.ts';
import { indexer, type Presence, presencesDesChamps } from '../annuaire/index-inverse.ts';
import { creerLexique, type Lexique, termeDePublic, type Vocabulaire } from '../annuaire/lexique.ts';
import { lecteurDeTermes } from '../annuaire/mots.ts';
import type { FicheAction } from '../lists/fiches-action.list.ts';
import { uneFois } from '../une-fois.ts';
import { MOTS_DES_ACTIONS } from '../vocabulaires/mots-des-actions.ts';
import { MOTS_DU_QUOTIDIEN } from '../vocabulaires/mots-du-quotidien.ts';
import { estDeLaBase } from './champs-de-base.ts';

/** How much a word counts by the field that holds it. */
const POIDS = {
  titre: 6,
  motsCles: 3,
  resume: 2,
  structureOrganisatrice: 2,
  dimension: 1.5,
  publicSource: 1.5,
  partenaires: 1.5,
  departement: 1.5,
  territoire: 1,
  description: 1,
  descriptionGenerale: 1,
  resultatTerritoire: 1,
  resultatCentreSocial: 1,
  resultatHabitants: 1,
  perspectives: 0.5,
  limites: 0.5,
} as const satisfies Partial<Record<keyof FicheAction, number>>;
const CHAMPS = Object.keys(POIDS) as (keyof typeof POIDS)[];

/** As much as for the structures of the annuaire: naming the public asked moves up, and never outweighs what is asked. */
const PUBLIC = 8;

/** By what a record is filtered. */
export const FILTRES = [
  'dimension',
  'motsCles',
  'publics',
  'territoire',
  'statut',
  'departement',
  'partenaires',
] as const;
export type Filtre = (typeof FILTRES)[number];
export type FiltresChoisis = Partial<Readonly<Record<Filtre, readonly string[]>>>;

export interface BaseDActions {
  /** By title. */
  readonly fiches: readonly FicheAction[];
  readonly lexique: Lexique;
  readonly corpus: Corpus;
}

/** The records of a base ready to be searched; what only a text needs is worked out at the first text. */
export function ouvrirBaseDActions(toutes: readonly FicheAction[], vocabulaire: Vocabulaire = {}): BaseDActions {
  const fiches = toutes.filter(estDeLaBase).toSorted((a, b) => a.titre.localeCompare(b.titre, 'fr'));
  const lire = lecteurDeTermes();
  const lexique = uneFois(() =>
    creerLexique([], {
      ...vocabulaire,
      quotidien: [...MOTS_DES_ACTIONS, ...(vocabulaire.quotidien ?? MOTS_DU_QUOTIDIEN)],
    }),
  );
  const inverse = uneFois(() => indexer(fiches.map((f) => presences(f, lire))));
  return {
    fiches,
    get lexique() {
      return lexique();
    },
    corpus: {
      get inverse() {
        return inverse();
      },
    },
  };
}

/** Terms of a record, and the publics that no word can be. */
function presences(fiche: FicheAction, lire: (texte: string) => readonly string[]): ReadonlyMap<string, Presence> {
  const par = presencesDesChamps(CHAMPS, POIDS, (champ) => valeursDe(fiche, champ).flatMap(lire));
  for (const p of fiche.publics) par.set(termeDePublic(p), { poids: PUBLIC, champs: (1 << CHAMPS.length) - 1 });
  return par;
}

const valeursDe = (fiche: FicheAction, champ: keyof FicheAction): readonly string[] => {
  const valeur = fiche[champ];
  return Array.isArray(valeur) ? valeur.map(String) : typeof valeur === 'string' ? [valeur] : [];
};

const passe = (fiche: FicheAction, filtres: FiltresChoisis): boolean =>
  FILTRES.every((filtre) => {
    const voulues = filtres[filtre] ?? [];
    return voulues.length === 0 || valeursDe(fiche, filtre).some((v) => voulues.includes(v));
  });

/**
 * The records that pass the filters and answer to the text, best first; without text, all those that pass, by title. The engine is that of the annuaire: accents,
 * plurals and unfinished words are forgiven, everyday words understood, small typos when nothing answers. `entier`: each holds all that is asked.
 */
export function chercherActions(
  base: BaseDActions,
  { texte = '', filtres = {} }: { readonly texte?: string; readonly filtres?: FiltresChoisis },
): { readonly fiches: readonly FicheAction[]; readonly entier: boolean } {
  const unites = texte.trim() === '' ? [] : lireDemande(texte, base.lexique);
  const garder = (rang: number): boolean => {
    const fiche = base.fiches[rang];
    return fiche !== undefined && passe(fiche, filtres);
  };
  if (unites.length === 0) return { fiches: base.fiches.filter((f) => passe(f, filtres)), entier: true };
  const { rangs, entier } = classerTexte(base.corpus, unites, garder);
  return { fiches: rangs.flatMap((rang) => base.fiches[rang] ?? []), entier };
}

/** The values of a filter, with how many records of these have each; the most frequent first. */
export function valeursDuFiltre(
  fiches: readonly FicheAction[],
  filtre: Filtre,
): readonly { readonly valeur: string; readonly n: number }[] {
  const comptes = new Map<string, number>();
  for (const fiche of fiches)
    for (const valeur of new Set(valeursDe(fiche, filtre))) comptes.set(valeur, (comptes.get(valeur) ?? 0) + 1);
  return [...comptes]
    .map(([valeur, n]) => ({ valeur, n }))
    .toSorted((a, b) => b.n - a.n || a.valeur.localeCompare(b.valeur, 'fr'));
}
