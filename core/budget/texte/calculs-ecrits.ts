import { sansAccents } from '../../textes/sans-accents.ts';
import type { Jeton } from './jetons.ts';
import { estCache } from './masquer.ts';

/** A calculation written in a text with its result: « 153 + 168, soit 323 », « 87 paniers × 50 € = 4 350 € ». Values as in `Jeton`. */
export interface CalculEcrit {
  readonly debut: number;
  readonly fin: number;
  readonly signe: '+' | '×';
  /** The numbers that it starts from, then the one that it says. */
  readonly termes: readonly Jeton[];
  readonly dit: Jeton;
  /** What they truly make, in the unit of `dit`. */
  readonly fait: number;
  /** Undefined: it cannot be judged, and is not. */
  readonly juste: boolean | undefined;
}

/** Words after which nothing is compared: an approximation, a rate, what is left out. */
const FLOUS =
  /(?:^|[^\p{L}])(?:environ|pres|plus|moins|presque|quasi\p{L}*|autour|maximum|minimum|max|min|par|chacune?|chaque|moyennes?|sauf|hors|remises?|dont|reductions?|fois|arrondi\p{L}*|approximativement|estime\p{L}*|a peu)(?![\p{L}])|[~≈/%]/u;
/** Words that may stand between « soit » and the result. */
const MENANT =
  /^(?:un|une|le|la|les|au|en|a|de|d’|du|des|soit|total|totale|tout|somme|engagement|financier|financiere|cout|couts|budget|montant|depense|depenses|global|globale|ensemble|:|\s)*$/;
const DONNE =
  /^(?<avant>[^.;:=\n]*?)(?:,\s*)?(?:=|(?<![\p{L}])(?:soit|font|ce qui fait|pour un total de|total)(?![\p{L}]))(?<apres>[^.;\n]*)$/u;
const PLUS = /^(?<mots>[^.,;:=×\n¤]*?)\+\s*$/;
const FOIS = /^(?<mots>[^.,;:=+\n¤]*?)×\s*$/;
const PRIX =
  /^(?<mots>[^.;:=+×\n¤]*?),?\s*(?:(?<![\p{L}])a|d’une valeur (?:unitaire |moyenne )?de|au prix (?:unitaire )?de|au tarif de|a raison de|valorisee?s? a)\s*$/u;
const MOTS_AU_PLUS = 6;

export const sontFlous = (mots: string): boolean => estCache(mots) || FLOUS.test(sansAccents(mots));

/** Only so many words: beyond, it is another sentence. */
const courts = (mots: string): boolean => mots.trim().split(/\s+/).length <= MOTS_AU_PLUS;

/** Letter for letter as long as the text: places in one are places in the other. */
const depouille = (masque: string): string =>
  [...masque].map((c) => (sansAccents(c).length === c.length ? sansAccents(c) : c)).join('');

/** The calculations of a masked text, in their order; none overlaps another. */
export function calculsDe(masque: string, jetons: readonly Jeton[]): readonly CalculEcrit[] {
  const nu = depouille(masque);
  const entre = (a: Jeton, b: Jeton) => nu.slice(a.fin, b.debut);
  const trouves: CalculEcrit[] = [];
  for (let rang = 0; rang < jetons.length - 2; rang += 1) {
    const chaine = chaineDepuis(rang);
    const calcul =
      chaine === undefined
        ? produitDepuis(rang)
        : conclure('+', jetons.slice(rang, chaine.dernier + 1), jetons[chaine.dernier + 1], chaine.mots);
    if (calcul !== undefined) trouves.push(calcul);
    // What follows the first term of a sum is the end of something longer.
    rang = calcul === undefined ? (chaine?.dernier ?? rang) : Math.max(rang, jetons.indexOf(calcul.dit, rang));
  }
  return trouves;

  /** The numbers that « + » joins from this one on, and the words between them; undefined when it is alone. */
  function chaineDepuis(depuis: number): { readonly dernier: number; readonly mots: readonly string[] } | undefined {
    let dernier = depuis;
    const mots: string[] = [];
    for (let suivant = dernier + 1; suivant < jetons.length; suivant += 1) {
      const [a, b] = [jetons[dernier], jetons[suivant]];
      const lu = a === undefined || b === undefined ? null : PLUS.exec(entre(a, b));
      if (lu === null || !courts(lu.groups?.mots ?? '')) break;
      mots.push(lu.groups?.mots ?? '');
      dernier = suivant;
    }
    return dernier === depuis ? undefined : { dernier, mots };
  }

  function produitDepuis(rang: number): CalculEcrit | undefined {
    const [a, b] = [jetons[rang], jetons[rang + 1]];
    if (a === undefined || b === undefined) return undefined;
    const lu = FOIS.exec(entre(a, b)) ?? (b.genre === 'euro' && a.genre !== 'euro' ? PRIX.exec(entre(a, b)) : null);
    if (lu === null || !courts(lu.groups?.mots ?? '')) return undefined;
    return conclure('×', [a, b], jetons[rang + 2], [lu.groups?.mots ?? '']);
  }

  function conclure(
    signe: '+' | '×',
    termes: readonly Jeton[],
    dit: Jeton | undefined,
    mots: readonly string[],
  ): CalculEcrit | undefined {
    const [premier, dernier] = [termes[0], termes.at(-1)];
    if (premier === undefined || dernier === undefined || dit === undefined) return undefined;
    const lien = DONNE.exec(entre(dernier, dit));
    const { avant = '', apres = '' } = lien?.groups ?? {};
    if (lien === null || !MENANT.test(apres.trim()) || !courts(avant)) return undefined;
    const bornes = { debut: premier.debut, fin: dit.fin, signe, termes, dit };
    const noms = [...mots, avant].map(nomDe);
    const fait = signe === '+' ? somme(termes, dit, noms) : produit(termes, dit);
    const flou =
      fait === undefined ||
      [...termes, dit].some(({ max }) => max !== undefined) ||
      [...mots, avant].some(sontFlous) ||
      operateurAvant(nu, premier.debut) ||
      SUITE.test(nu.slice(dit.fin)) ||
      // What is said of things is no result of other things: « 2 groupes + 3 groupes, soit 45 personnes ».
      (dit.genre === 'nu' && !memesNoms(noms, nomDe(nu.slice(dit.fin).split(/[.,;:=+×\n¤]/)[0] ?? '')));
    return { ...bornes, fait: fait ?? 0, juste: flou ? undefined : proche(fait ?? 0, dit, termes) };
  }
}

/** After the result, what would make it another thing: it goes on, or it is by something. */
const SUITE = /^\s*(?:[+×*/%=–−-]|(?:\p{L}+\s+){0,2}(?:par|chacune?|environ|de plus|de moins)(?![\p{L}]))/u;

/** A sign of arithmetic before the first number, or « environ »: it is the end of something longer. A dash that opens a line is none. */
const operateurAvant = (texte: string, debut: number): boolean => {
  const avant = texte.slice(0, debut).replace(/[ \u00A0\u202F]+$/, '');
  if (/(?:^|\n)[ \t]*[-–•*]$/.test(avant)) return false;
  if (/(?:environ|(?:pres|plus|moins|autour) de|presque|[~≈])$/.test(avant)) return true;
  return /[-–−+×*/÷=(]$/.test(avant) ? !/\($/.test(avant) || /[×+*/]\s*\($/.test(avant) : /[¤]$/.test(avant);
};

/** The thing counted: the first word, without its plural. */
const nomDe = (mots: string): string => (/^\s*(?:de\s+|d’)?(\p{L}+)/u.exec(mots)?.[1] ?? '').replace(/(?:s|x)$/, '');

const memesNoms = (termes: readonly string[], dit: string): boolean =>
  dit === '' || VIDES.has(dit) || termes.every((nom) => nom === '' || nom === dit);
/** Words that follow a result and name nothing. */
const VIDES = new Set([
  'en',
  'au',
  'pour',
  'sur',
  'et',
  'a',
  'total',
  'dans',
  'avec',
  'cette',
  'cet',
  'ce',
  'sont',
  'ont',
]);

/** The sum in the unit of the result; undefined when they are not of one unit. */
function somme(termes: readonly Jeton[], dit: Jeton, noms: readonly string[]): number | undefined {
  const tous = [...termes, dit];
  const genres = new Set(tous.map(({ genre }) => genre).filter((genre) => genre !== 'nu'));
  if (genres.size > 1) return undefined;
  const total = (echelle: (j: Jeton) => number) => termes.reduce((n, j) => n + j.valeur * echelle(j), 0);
  if (genres.size === 0) return total(() => 1);
  // « 3 200 + 1 500 € »: a number alone takes the unit of the others, when they have the same and it names nothing.
  const unites = tous.filter(({ genre }) => genre !== 'nu');
  const seuls = termes.filter(({ genre }) => genre === 'nu');
  const echelles = new Set(unites.map(({ echelle }) => echelle));
  const nommes = termes.some(({ genre }, rang) => genre === 'nu' && noms[rang] !== '');
  if (seuls.length + (dit.genre === 'nu' ? 1 : 0) > 0 && (echelles.size > 1 || nommes)) return undefined;
  const [commune = 1] = [...echelles];
  const enUnite = total((j) => (j.genre === 'nu' ? commune : 1));
  return dit.genre === 'nu' ? enUnite / commune : enUnite;
}

function produit([a, b]: readonly Jeton[], dit: Jeton): number | undefined {
  if (a === undefined || b === undefined) return undefined;
  const euros = [a, b].filter(({ genre }) => genre === 'euro');
  if (euros.length > 1 || (euros.length === 0) !== (dit.genre !== 'euro')) {
    // « 12 × 50 € = 600 »: the result alone is in the unit of the price.
    if (!(euros.length === 1 && dit.genre === 'nu' && euros[0]?.echelle === 1)) return undefined;
  }
  const fait = (a.valeur * b.valeur) / 100;
  return Number.isSafeInteger(a.valeur * b.valeur) ? fait : undefined;
}

/** Is it what is said, as precisely as it is said? A result rounded from finer numbers is right to its last digit. */
function proche(fait: number, dit: Jeton, termes: readonly Jeton[]): boolean {
  const ecart = Math.abs(fait - dit.valeur);
  const plusFin = termes.some(({ grain }) => grain < dit.grain) || fait % dit.grain !== 0;
  return plusFin ? ecart < dit.grain : ecart < 1e-6;
}
