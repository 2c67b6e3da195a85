import { espacesInsecables } from '../textes/francais.ts';
import { estDemande, type Filtre } from './criteres.ts';
import { lireDemande } from './demande.ts';
import type { IndexAnnuaire } from './index-annuaire.ts';
import { termes } from './mots.ts';
import { type Criteres, chercher, type Trouvaille } from './recherche.ts';

/** A wider search that answers. */
export interface Proche {
  /** What to give up, in French, to be said after « sans »: « la commune », « insertion »… */
  readonly sans: string;
  readonly criteres: Criteres;
  /** Structures that would come. */
  readonly nombre: number;
  /** The first of them. */
  readonly exemples: readonly Trouvaille[];
}

/** Structures named with each wider search. */
const EXEMPLES = 3;
/** Wider searches proposed: more would be a second list. */
const AU_PLUS = 4;

type Elargissement = Pick<Proche, 'sans' | 'criteres'>;

const LIBELLES = {
  thematiques: 'la thématique',
  publics: 'le public',
  communes: 'la commune',
  types: 'le type de structure',
  fraicheur: 'la date de vérification',
} as const satisfies Record<Filtre, string>;

/**
 * The nearest searches that answer when this one does not: each gives up one criterion or one group of words, or two when one is not enough.
 * The most precise first. Empty when the search answers, or when nothing near does.
 */
export function plusProches(index: IndexAnnuaire, criteres: Criteres): readonly Proche[] {
  if (chercher(index, criteres).length > 0) return [];
  const un = elargir(index, criteres);
  const avecUn = compter(index, un);
  if (avecUn.length > 0) return avecUn;
  return compter(
    index,
    un.flatMap((premier) =>
      elargir(index, premier.criteres).map((second) => ({
        sans: [premier.sans, second.sans].sort((a, b) => a.localeCompare(b, 'fr')).join(' ni '),
        criteres: second.criteres,
      })),
    ),
  );
}

const compter = (index: IndexAnnuaire, elargissements: readonly Elargissement[]): readonly Proche[] =>
  [...new Map(elargissements.map((e) => [e.sans, e])).values()]
    .filter((e) => demandeQuelqueChose(e.criteres))
    .map((e) => {
      const trouvailles = chercher(index, e.criteres);
      return { ...e, nombre: trouvailles.length, exemples: trouvailles.slice(0, EXEMPLES) };
    })
    .filter((e) => e.nombre > 0)
    .sort((a, b) => a.nombre - b.nombre)
    .slice(0, AU_PLUS);

/** The whole annuaire is no answer. */
const demandeQuelqueChose = (c: Criteres): boolean =>
  termes(c.texte ?? '').length > 0 || FILTRES.some((filtre) => estDemande(c, filtre));

const FILTRES = Object.keys(LIBELLES) as Filtre[];

function elargir(index: IndexAnnuaire, criteres: Criteres): readonly Elargissement[] {
  const texte = criteres.texte ?? '';
  return [
    ...(estDemande(criteres, 'communes') && criteres.autour !== true
      ? [{ sans: 's’arrêter à la commune, avec les communes voisines', criteres: { ...criteres, autour: true } }]
      : []),
    ...FILTRES.filter((filtre) => estDemande(criteres, filtre)).map((filtre) => {
      const { [filtre]: _, ...autres } = criteres;
      return { sans: LIBELLES[filtre], criteres: filtre === 'communes' ? { ...autres, autour: false } : autres };
    }),
    ...lireDemande(texte, index.lexique).map(({ mots }) => {
      const { ecrits, reste } = retirer(texte, mots);
      return { sans: espacesInsecables(`« ${ecrits} »`), criteres: { ...criteres, texte: reste } };
    }),
  ];
}

/** A text without a group of words, both as they are written. */
function retirer(texte: string, mots: readonly string[]): { readonly ecrits: string; readonly reste: string } {
  const ecrits: string[] = [];
  const reste: string[] = [];
  for (const ecrit of texte.split(/\s+/)) {
    const siens = termes(ecrit);
    (siens.length > 0 && siens.every((t) => mots.includes(t)) ? ecrits : reste).push(ecrit);
  }
  return {
    ecrits: ecrits.join(' ') || mots.join(' '),
    reste: reste.length < texte.split(/\s+/).length ? reste.join(' ') : '',
  };
}
