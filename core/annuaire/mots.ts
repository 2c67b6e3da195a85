import { sansAccents } from '../textes/sans-accents.ts';

/** Words that say nothing in a search. Single letters (what is left of an elision) are dropped too. */
const VIDES = new Set(
  'de la le les des du et ou en au aux un une pour par sur dans avec sans ce ces son sa ses leur leurs qui que'.split(
    ' ',
  ),
);

const ELISION = /(^|[^\p{L}])(?:l|d|j|m|n|s|t|c|qu|lorsqu|puisqu|jusqu)['’ʼ](?=\p{L})/giu;

const APOSTROPHE = /['’ʼ]/;

/** Lower case, no accent, no ligature, no elision. */
const plier = (texte: string): string => sansAccents(APOSTROPHE.test(texte) ? texte.replace(ELISION, '$1') : texte);

/** Words of a text, folded, empty words kept. */
export const decouper = (texte: string): string[] =>
  plier(texte)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((m) => m !== '');

/** Singular of a folded word, close enough to bring « hôpitaux » and « hôpital » together; words of three letters are left alone. */
export function singulier(mot: string): string {
  if (mot.length < 4 || /\d/.test(mot)) return mot;
  if (mot.endsWith('eaux') || mot.endsWith('eux') || mot.endsWith('oux')) return mot.slice(0, -1);
  if (mot.endsWith('aux')) return `${mot.slice(0, -3)}al`;
  return mot.endsWith('s') && !mot.endsWith('ss') ? mot.slice(0, -1) : mot;
}

const ABREGES: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', rdv: 'rendez' };

/** Terms by which a text is found: folded, singular, without empty words. */
export const termes = (texte: string): string[] =>
  decouper(texte)
    .map((m) => ABREGES[m] ?? m)
    .filter((m) => (m.length > 1 || /\d/.test(m)) && !VIDES.has(m))
    .map(singulier);

/** `termes`, each text read once: an annuaire says the same thématiques, publics and services thousands of times. */
export function lecteurDeTermes(): (texte: string) => readonly string[] {
  const lus = new Map<string, readonly string[]>();
  return (texte) => {
    const deja = lus.get(texte);
    if (deja !== undefined) return deja;
    const siens = termes(texte);
    lus.set(texte, siens);
    return siens;
  };
}
