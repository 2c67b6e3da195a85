import { type Facettes, facettes } from '../../core/annuaire/facettes.ts';
import { CADENCE_PAR_DEFAUT_MOIS } from '../../core/annuaire/fraicheur.ts';
import type { IndexAnnuaire, Lecteur } from '../../core/annuaire/index-annuaire.ts';
import { ouvrirAnnuaire } from '../../core/annuaire/ouvrir-annuaire.ts';
import { plusProches } from '../../core/annuaire/plus-proches.ts';
import { type Criteres, interroger, situeesTrouvees } from '../../core/annuaire/recherche.ts';
import { criteresDe, type Recherche } from '../../core/annuaire/recherche-dite.ts';
import { type Sieges, sieges } from '../../core/annuaire/sieges.ts';
import { lireVocabulaire, type VocabulaireEnVigueur } from '../../core/annuaire/vocabulaire-du-territoire.ts';
import type { PersonneVue } from '../../core/annuaire/vue.ts';
import type { Structure } from '../../core/lists/structures.list.ts';
import { ouvrirTerritoire, type Territoire } from '../../core/territoire/territoire.ts';

/** A structure found, by its id, and why. */
export interface Trouvee {
  readonly id: string;
  readonly pourquoi: readonly string[];
}

/** A wider search that answers, with the first structures that it gives. */
export interface Elargie {
  readonly sans: string;
  readonly criteres: Criteres;
  readonly nombre: number;
  readonly exemples: readonly Trouvee[];
}

/** What the engine answers to a search. Only ids and short texts: it crosses from one thread to another. */
export interface ReponseDuMoteur {
  readonly recherche: Recherche;
  readonly ids: readonly string[];
  readonly entier: boolean;
  /** Reasons of the first structures; those of the others are asked for as they come into view. */
  readonly raisons: readonly Trouvee[];
  readonly facettes: Facettes;
  readonly sieges: readonly Sieges[];
  readonly proches: readonly Elargie[];
}

/** What decides of the answers beside the rows: the words of the territory, after how many months a fiche is to be verified again, who reads. */
export interface Regles {
  readonly mots: VocabulaireEnVigueur['index'];
  readonly cadenceParDefautMois: number;
  /** Where the communes are. */
  readonly territoire: Territoire;
  /** Who searches. */
  readonly lecteur: Lecteur;
}

/** By id of structure, the people whom whoever looks may see. */
export type Personnes = ReadonlyMap<string, readonly PersonneVue[]>;

export type Demande =
  | { readonly quoi: 'lignes'; readonly changees: readonly Structure[]; readonly retirees: readonly string[] }
  | { readonly quoi: 'regles'; readonly regles: Regles }
  | { readonly quoi: 'personnes'; readonly personnes: Personnes }
  | { readonly quoi: 'chercher'; readonly recherche: Recherche; readonly maintenant: string }
  | {
      readonly quoi: 'raisons';
      readonly recherche: Recherche;
      readonly maintenant: string;
      readonly ids: readonly string[];
    }
  | { readonly quoi: 'suivre'; readonly recherches: readonly Recherche[]; readonly maintenant: string };

export type Rendu =
  | { readonly quoi: 'reponse'; readonly reponse: ReponseDuMoteur }
  | { readonly quoi: 'raisons'; readonly raisons: readonly Trouvee[] }
  | { readonly quoi: 'suivies'; readonly ids: readonly (readonly string[])[] };

const RAISONS_DABORD = 60;
/** Until they are told. */
const SANS_REGLES: Regles = {
  mots: lireVocabulaire([]).index,
  cadenceParDefautMois: CADENCE_PAR_DEFAUT_MOIS,
  territoire: ouvrirTerritoire([]),
  lecteur: { profil: 'lecture', structures: [] },
};

/**
 * The search by itself: rows come in, searches are answered. Nothing of a page in it, so that it runs beside it in a worker, or in it where there is
 * none. Rows come by parts; the index is built when a search asks for it.
 */
export function creerMoteur(): (demande: Demande) => Rendu | undefined {
  const lignes = new Map<string, Structure>();
  let regles = SANS_REGLES;
  let personnes: Personnes = new Map();
  let connu: IndexAnnuaire | undefined;
  const index = (): IndexAnnuaire => {
    connu ??= ouvrirAnnuaire({ structures: [...lignes.values()], personnes, ...regles });
    return connu;
  };
  const trouver = ({ recherche, maintenant }: { recherche: Recherche; maintenant: string }) =>
    interroger(index(), criteresDe(recherche, maintenant)).trouvailles;
  const enTrouvee = ({ structure, pourquoi }: ReturnType<typeof trouver>[number]): Trouvee => ({
    id: structure.id,
    pourquoi,
  });

  const FAIRE: { readonly [Q in Demande['quoi']]: (d: Extract<Demande, { quoi: Q }>) => Rendu | undefined } = {
    lignes: ({ changees, retirees }) => {
      for (const s of changees) lignes.set(s.id, s);
      for (const id of retirees) lignes.delete(id);
      connu = undefined;
      return undefined;
    },
    regles: (d) => {
      regles = d.regles;
      connu = undefined;
      return undefined;
    },
    personnes: (d) => {
      personnes = d.personnes;
      connu = undefined;
      return undefined;
    },
    chercher: ({ recherche, maintenant }) => {
      const criteres = criteresDe(recherche, maintenant);
      const { trouvailles, entier } = interroger(index(), criteres);
      return {
        quoi: 'reponse',
        reponse: {
          recherche,
          ids: trouvailles.map((t) => t.structure.id),
          entier,
          raisons: trouvailles.slice(0, RAISONS_DABORD).map(enTrouvee),
          facettes: facettes(index(), criteres, maintenant),
          sieges: sieges(index(), criteres),
          proches: plusProches(index(), criteres).map((p) => ({ ...p, exemples: p.exemples.map(enTrouvee) })),
        },
      };
    },
    raisons: (d) => {
      const voulus = new Set(d.ids);
      return {
        quoi: 'raisons',
        raisons: trouver(d)
          .filter((t) => voulus.has(t.structure.id))
          .map(enTrouvee),
      };
    },
    suivre: ({ recherches, maintenant }) => ({
      quoi: 'suivies',
      ids: recherches.map((r) => situeesTrouvees(index(), criteresDe(r, maintenant)).map((s) => s.structure.id)),
    }),
  };
  return <Q extends Demande['quoi']>(demande: Extract<Demande, { quoi: Q }>) =>
    (FAIRE[demande.quoi] as (d: typeof demande) => Rendu | undefined)(demande);
}
