import { type Situee, TOUS_PUBLICS } from '../annuaire/criteres.ts';
import { type EtatDeFraicheur, etatDeFraicheur, LIBELLE_DE_FRAICHEUR } from '../annuaire/fraicheur.ts';
import type { Structure } from '../lists/structures.list.ts';
import { aDesContours, limitrophes } from '../territoire/limitrophes.ts';
import { communeDe, type Territoire } from '../territoire/territoire.ts';
import { enumeration, espacesInsecables, pluriel } from '../textes/francais.ts';
import type { Croisement } from './cases.ts';

/** Enough to choose from, few enough to read. */
const PROPOSEES = 5;
const THEMES_PROCHES = 3;
/** Said together once, two themes are an accident. */
const ENSEMBLE = 2;

/** Whom to turn to, and why, in French. */
export interface Piste {
  readonly structure: Structure;
  readonly raison: string;
}

/** What a cell opens on: each structure in one place, the first that fits. */
export interface Pistes {
  /** They act there already. */
  readonly surPlace: readonly Piste[];
  /** They act on this theme for this public, next door. */
  readonly voisines: readonly Piste[];
  /** They act on this theme there, for others. */
  readonly autresPublics: readonly Piste[];
  /** They act there, on themes that fiches often say together with this one. */
  readonly themesProches: readonly Piste[];
}

interface Entrees {
  readonly situees: readonly Situee[];
  readonly territoire: Territoire;
  /** Local day. */
  readonly jour: string;
  readonly cadenceParDefautMois: number;
}

const RANG = { 'a-jour': 0, 'a-verifier': 1, jamais: 2, perimee: 3 } as const satisfies Record<EtatDeFraicheur, number>;

/** Who acts in a whole crossing, and who could: the fiches up to date first, five of each at most. */
export function pistesPour(e: Entrees, x: Croisement): Pistes {
  const { situees, territoire } = e;
  const pour = (s: Structure): boolean => s.publics.includes(TOUS_PUBLICS) || s.publics.includes(x.public);
  const surLeTheme = situees.filter(({ structure }) => structure.thematiques.includes(x.thematique));
  const prises = new Set<string>();
  const choisir = (candidates: readonly Situee[], dire: (s: Situee) => string, rang: (s: Situee) => number = () => 0) =>
    candidates
      .filter(({ structure }) => !prises.has(structure.id))
      .map((situee) => ({
        situee,
        rang: rang(situee),
        fraicheur: etatDeFraicheur(situee.structure, e.jour, e.cadenceParDefautMois),
      }))
      .toSorted((a, b) => RANG[a.fraicheur] - RANG[b.fraicheur] || a.rang - b.rang)
      .slice(0, PROPOSEES)
      .map(({ situee, fraicheur }): Piste => {
        prises.add(situee.structure.id);
        const fiche = `fiche : ${LIBELLE_DE_FRAICHEUR[fraicheur].toLocaleLowerCase('fr')}`;
        return { structure: situee.structure, raison: espacesInsecables(`${dire(situee)} · ${fiche}`) };
      });
  const ici = ({ communes }: Situee): boolean => communes.has(x.commune);
  const nomDe = (insee: string): string => communeDe(territoire, insee)?.nom ?? insee;
  const autour = voisinesDe(territoire, x.commune);
  const proches = themesProches(situees, x.thematique);
  return {
    surPlace: choisir(
      surLeTheme.filter((s) => ici(s) && pour(s.structure)),
      ({ structure }) => (structure.publics.includes(x.public) ? `pour ${x.public}` : 'tous publics'),
      ({ structure }) => Number(!structure.publics.includes(x.public)),
    ),
    voisines: choisir(
      surLeTheme.filter((s) => !ici(s) && pour(s.structure) && autour.some((insee) => s.communes.has(insee))),
      (s) => `agit à ${enumeration(autour.filter((insee) => s.communes.has(insee)).map(nomDe))}`,
      (s) => -autour.filter((insee) => s.communes.has(insee)).length,
    ),
    autresPublics: choisir(
      surLeTheme.filter((s) => ici(s) && !pour(s.structure)),
      ({ structure }) =>
        structure.publics.length === 0 ? 'aucun public n’est dit' : `pour ${enumeration(structure.publics)}`,
    ),
    themesProches: choisir(
      situees.filter((s) => ici(s) && pour(s.structure) && s.structure.thematiques.some((t) => proches.has(t))),
      ({ structure }) =>
        structure.thematiques
          .filter((t) => proches.has(t))
          .map((t) => `agit sur ${t}, dite avec ${x.thematique} par ${pluriel(proches.get(t) ?? 0, 'fiche')}`)
          .join(', '),
      ({ structure }) => -Math.max(...structure.thematiques.map((t) => proches.get(t) ?? 0)),
    ),
  };
}

/** Those that share a border; where the outlines are not known, all the others. */
const voisinesDe = (territoire: Territoire, insee: string): readonly string[] =>
  aDesContours(territoire)
    ? limitrophes(territoire, insee)
    : territoire.communes.flatMap((c) => (c.insee === insee ? [] : [c.insee]));

/** The themes that fiches say most often together with this one, and how many say both. */
function themesProches(situees: readonly Situee[], thematique: string): ReadonlyMap<string, number> {
  const combien = new Map<string, number>();
  for (const { structure } of situees)
    if (structure.thematiques.includes(thematique))
      for (const t of structure.thematiques) if (t !== thematique) combien.set(t, (combien.get(t) ?? 0) + 1);
  return new Map(
    [...combien]
      .filter(([, n]) => n >= ENSEMBLE)
      .toSorted(([a, x], [b, y]) => y - x || a.localeCompare(b, 'fr'))
      .slice(0, THEMES_PROCHES),
  );
}
