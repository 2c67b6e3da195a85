import { aujourdhui } from '../temps/heure-locale.ts';
import { limitrophes } from '../territoire/limitrophes.ts';
import { type Criteres, estDemande, FILTRES, type Filtre, type Situee, TOUS_PUBLICS } from './criteres.ts';
import { ETATS_DE_FRAICHEUR, etatDeFraicheur, LIBELLE_DE_FRAICHEUR } from './fraicheur.ts';
import type { IndexAnnuaire } from './index-annuaire.ts';
import { communesConnues } from './lexique.ts';
import { situeesTrouvees } from './recherche.ts';

export interface ValeurDeFacette {
  /** What to give to the filter: a label, an INSEE code, a state of freshness. */
  readonly valeur: string;
  readonly libelle: string;
  readonly nombre: number;
}

export type Facettes = Readonly<Record<Filtre, readonly ValeurDeFacette[]>>;

/** Adds one to each value that a structure answers to. */
type Compter = (s: Situee, ajouter: (valeur: string) => void) => void;

/** The same search without one of its filters. */
function sans(criteres: Criteres, filtre: Filtre): Criteres {
  const { [filtre]: _, ...autres } = criteres;
  return filtre === 'communes' ? { ...autres, autour: false } : autres;
}

/**
 * Values found among the structures that answer, each with the number that choosing it alone would leave, the other criteria being kept: same
 * rules as the search (zones, communes around, « Tous publics »). Most numerous first; a chosen value stays, even when nothing is left of it.
 * With a territory, communes are its own; without, those of the sièges. `maintenant`: instant at which freshness is read.
 */
export function facettes(index: IndexAnnuaire, criteres: Criteres, maintenant: string): Facettes {
  const comptes = compteurs(index, criteres, aujourdhui(maintenant));
  const noms = new Map(
    communesConnues(
      index.situees.map((s) => s.structure),
      index.territoire,
    ).map((c) => [c.insee, c.nom]),
  );
  const libelles: Readonly<Record<Filtre, (valeur: string) => string>> = {
    thematiques: (v) => v,
    publics: (v) => v,
    types: (v) => v,
    communes: (insee) => noms.get(insee) ?? insee,
    fraicheur: (etat) => LIBELLE_DE_FRAICHEUR[etat as keyof typeof LIBELLE_DE_FRAICHEUR] ?? etat,
  };
  const communs = situeesTrouvees(index, criteres);
  const une = (filtre: Filtre): readonly ValeurDeFacette[] => {
    const nombres = new Map<string, number>(choisies(criteres, filtre).map((v) => [v, 0]));
    const ajouter = (valeur: string) => void nombres.set(valeur, (nombres.get(valeur) ?? 0) + 1);
    const base = estDemande(criteres, filtre) ? situeesTrouvees(index, sans(criteres, filtre)) : communs;
    for (const s of base) comptes[filtre](s, ajouter);
    const valeurs = [...nombres].map(([valeur, nombre]) => ({ valeur, libelle: libelles[filtre](valeur), nombre }));
    return filtre === 'fraicheur'
      ? valeurs.sort((a, b) => RANGS.indexOf(a.valeur) - RANGS.indexOf(b.valeur))
      : valeurs.sort((a, b) => b.nombre - a.nombre || a.libelle.localeCompare(b.libelle, 'fr'));
  };
  return Object.fromEntries(FILTRES.map((filtre) => [filtre, une(filtre)])) as Record<Filtre, ValeurDeFacette[]>;
}

const RANGS: readonly string[] = ETATS_DE_FRAICHEUR;

const choisies = (c: Criteres, filtre: Filtre): readonly string[] =>
  (filtre === 'fraicheur' ? c.fraicheur?.etats : c[filtre]) ?? [];

function compteurs(index: IndexAnnuaire, criteres: Criteres, jour: string): Readonly<Record<Filtre, Compter>> {
  const publics = new Set([...index.situees.flatMap((s) => s.structure.publics), ...(criteres.publics ?? [])]);
  const { territoire } = index;
  const communes = territoire?.communes.map(({ insee }) => ({
    insee,
    comprises: criteres.autour === true ? [insee, ...limitrophes(territoire, insee)] : [insee],
  }));
  return {
    thematiques: ({ structure }, ajouter) => new Set(structure.thematiques).forEach(ajouter),
    publics: ({ structure }, ajouter) =>
      (structure.publics.includes(TOUS_PUBLICS) ? publics : new Set(structure.publics)).forEach(ajouter),
    communes: (s, ajouter) => {
      if (communes === undefined) s.communes.forEach(ajouter);
      for (const { insee, comprises } of communes ?? []) if (comprises.some((c) => s.communes.has(c))) ajouter(insee);
    },
    types: ({ structure }, ajouter) => ajouter(structure.type),
    fraicheur: ({ structure }, ajouter) => ajouter(etatDeFraicheur(structure, jour, index.cadenceParDefautMois)),
  };
}
