import type { Interconnaissance } from '../lists/interconnaissances.list.ts';
import { cleDePaire, toutesLesPaires } from '../paire.ts';
import type { ReponseDInterconnaissance } from '../vocabulaires/interconnaissance.ts';
import { type Densite, densiteDe } from './densite.ts';
import type { Observee } from './observer.ts';
import { aRepondu, pairesDites, quiARepondu, rangDe, reponsesDe } from './reponses.ts';

/** What is declared of a tie that is drawn. */
export type Declare = Extract<ReponseDInterconnaissance, 'Orientation' | 'Ensemble'>;

/** Two structures that something ties. Which of the two said so is not told. */
export interface LienDuReseau {
  readonly a: string;
  readonly b: string;
  /** Undefined: seen, and not declared. */
  readonly declare?: Declare;
  /** Declared this year, when the year before it was not though it was asked. */
  readonly nouveau?: true;
  readonly rencontres: number;
  readonly misesEnLien: number;
}

/**
 * `isolee`: no tie is declared with it, and nobody was introduced to it; having been in a same room is not one.
 * `inconnue`: it said nothing and nobody spoke of it, so that nothing tells whether it is alone.
 */
export type PlaceDansLeReseau = 'reliee' | 'isolee' | 'inconnue';

export interface Reseau {
  readonly annee: string;
  readonly structures: readonly { readonly id: string; readonly place: PlaceDansLeReseau }[];
  readonly liens: readonly LienDuReseau[];
  readonly densite: Densite;
  readonly reponses: number;
  /** Pairs seen together or put in touch, whatever they say. */
  readonly observees: number;
  /** Pairs known of an answer of the year before, which nobody was asked again. */
  readonly reprises: number;
  /** Of the pairs answered both years, what was and what is; undefined where there is none. */
  readonly comparaison?: { readonly avant: Densite; readonly apres: Densite };
}

const deLAnnee = <L extends Pick<Interconnaissance, 'annee'>>(lignes: readonly L[], annee: string): readonly L[] =>
  lignes.filter((l) => l.annee === annee);

export const anneeDAvant = (annee: string): string => String(Number(annee) - 1);

/** Structures asked in a year, each once. */
export const populationDe = (lignes: readonly Pick<Interconnaissance, 'annee' | 'structure'>[], annee: string) => [
  ...new Set(deLAnnee(lignes, annee).map(({ structure }) => structure)),
];

/**
 * What the structures asked in a year say of each other. An answer of the year before holds for a pair that nobody was
 * able to answer about this year: the draw asks about the others first.
 */
export function paroleDe(
  lignes: readonly Interconnaissance[],
  annee: string,
): {
  readonly dites: ReadonlyMap<string, ReponseDInterconnaissance>;
  readonly cetteAnnee: ReadonlyMap<string, ReponseDInterconnaissance>;
  readonly avant: ReadonlyMap<string, ReponseDInterconnaissance>;
} {
  const cetteAnnee = pairesDites(deLAnnee(lignes, annee));
  const avant = pairesDites(deLAnnee(lignes, anneeDAvant(annee)));
  return { dites: new Map([...avant, ...cetteAnnee]), cetteAnnee, avant };
}

/** The network of a year. `lignes`: those of every year; `observees`: what was seen of these structures that year. */
export function reseauDe(
  lignes: readonly Interconnaissance[],
  annee: string,
  observees: ReadonlyMap<string, Observee>,
): Reseau {
  const structures = populationDe(lignes, annee);
  const siennes = deLAnnee(lignes, annee);
  const { dites, cetteAnnee, avant } = paroleDe(lignes, annee);
  const liens = [...toutesLesPaires(structures)].flatMap(([a, b]): readonly LienDuReseau[] => {
    const cle = cleDePaire(a, b);
    const dite = dites.get(cle);
    const declare = dite === 'Orientation' || dite === 'Ensemble' ? dite : undefined;
    const vue = observees.get(cle);
    if (declare === undefined && vue === undefined) return [];
    const dAvant = avant.get(cle);
    const nouveau =
      declare !== undefined && cetteAnnee.has(cle) && dAvant !== undefined && rangDe(dAvant) < rangDe('Orientation');
    return [
      {
        a,
        b,
        ...(declare === undefined ? {} : { declare }),
        ...(nouveau ? { nouveau: true } : {}),
        rencontres: vue?.rencontres ?? 0,
        misesEnLien: vue?.misesEnLien ?? 0,
      },
    ];
  });
  const deuxFois = new Set([...cetteAnnee.keys()].filter((cle) => avant.has(cle)));
  const seules = <T>(paroles: ReadonlyMap<string, T>) => new Map([...paroles].filter(([cle]) => deuxFois.has(cle)));
  const densite = densiteDe(structures, dites);
  const [jadis, maintenant] = [densiteDe(structures, seules(avant)), densiteDe(structures, seules(cetteAnnee))];
  return {
    annee,
    structures: structures.map((id) => ({ id, place: placeDe(id, liens, siennes, dites, structures) })),
    liens,
    densite,
    reponses: quiARepondu(siennes).size,
    observees: liens.filter((l) => l.rencontres + l.misesEnLien > 0).length,
    reprises: densite.sues - densiteDe(structures, cetteAnnee).sues,
    ...(maintenant.sues === 0 ? {} : { comparaison: { avant: jadis, apres: maintenant } }),
  };
}

function placeDe(
  id: string,
  liens: readonly LienDuReseau[],
  lignes: readonly Interconnaissance[],
  dites: ReadonlyMap<string, ReponseDInterconnaissance>,
  structures: readonly string[],
): PlaceDansLeReseau {
  const relie = ({ a, b, declare, misesEnLien }: LienDuReseau) =>
    (a === id || b === id) && (declare !== undefined || misesEnLien > 0);
  if (liens.some(relie)) return 'reliee';
  const dit = lignes.some((l) => l.structure === id && aRepondu(l) && reponsesDe(l).size > 0);
  return dit || structures.some((autre) => dites.has(cleDePaire(id, autre))) ? 'isolee' : 'inconnue';
}
