import { termes } from './mots.ts';
import { SIGLES } from './sigles.ts';

/** Words of a legal form, or that any structure may carry: they tell nothing of which one it is. */
const MOTS_JURIDIQUES = new Set(
  'association asso loi 1901 sarl sas sasu scop scic eurl sci sa ei epic gip gie snc cooperative societe fondation federation'.split(
    ' ',
  ),
);

const FORMES = SIGLES.flatMap(({ sigle, formes }) =>
  formes.map((forme) => ({ longue: ` ${termes(forme).join(' ')} `, courte: ` ${termes(sigle).join(' ')} ` })),
).sort((a, b) => b.longue.length - a.longue.length);

/** A name ready to be compared: folded words, sorted, legal words removed, long forms of known acronyms shortened. */
export interface NomCompare {
  readonly mots: readonly string[];
  /** The same without the commune of the structure: « Mairie » is « Mairie de Laruscade » at Laruscade. */
  readonly sansCommune: readonly string[];
}

export function preparerNom(nom: string, commune: string | undefined): NomCompare {
  let plat = ` ${termes(nom).join(' ')} `;
  for (const { longue, courte } of FORMES) plat = plat.replace(longue, courte);
  const tous = plat.split(' ').filter((m) => m !== '');
  const utiles = tous.filter((m) => !MOTS_JURIDIQUES.has(m));
  const mots = [...new Set(utiles.length === 0 ? tous : utiles)].sort();
  const lieu = new Set(termes(commune ?? ''));
  const sans = mots.filter((m) => !lieu.has(m));
  return { mots, sansCommune: sans.length === 0 ? mots : sans };
}

/** Likeness of two names, from 0 to 1; the same both ways. 1 when they have the same words, whatever their order. */
export function ressemblance(a: NomCompare, b: NomCompare): number {
  const entiers = deMots(a.mots, b.mots);
  return entiers === 1 || (a.mots.length === a.sansCommune.length && b.mots.length === b.sansCommune.length)
    ? entiers
    : Math.max(entiers, deMots(a.sansCommune, b.sansCommune));
}

const deMots = (a: readonly string[], b: readonly string[]): number =>
  Math.max(dice(new Set(a), new Set(b)), Math.min(PAS_LES_MEMES_MOTS, dice(trigrammes(a), trigrammes(b))));

/** « banana » and « bananana » have the same trigrams, and are two words. */
const PAS_LES_MEMES_MOTS = 0.99;

/** Common part of two sets: twice what is common over what there is. */
function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const taille = a.size + b.size;
  let communs = 0;
  for (const x of a) if (b.has(x)) communs += 1;
  return taille === 0 ? 0 : (2 * communs) / taille;
}

/** Three letters at a time, word by word: a typo spoils three of them. */
function trigrammes(mots: readonly string[]): ReadonlySet<string> {
  const connus = TRIGRAMMES.get(mots);
  if (connus !== undefined) return connus;
  const neufs = new Set(
    mots.flatMap((mot) => Array.from({ length: mot.length }, (_, i) => ` ${mot} `.slice(i, i + 3))),
  );
  TRIGRAMMES.set(mots, neufs);
  return neufs;
}
/** A name is compared with many: its trigrams are cut once. */
const TRIGRAMMES = new WeakMap<readonly string[], ReadonlySet<string>>();
