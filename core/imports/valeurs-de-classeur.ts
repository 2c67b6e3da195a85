import { attribut, balisesDe } from './balises.ts';

/** What gives the text of a cell: the strings of the workbook, which styles are dates, and from which day it counts. */
export interface Valeurs {
  readonly chaines: readonly string[];
  readonly dates: readonly boolean[];
  readonly depuis1904: boolean;
}

/** Formats of dates that have no code of their own. Source: ECMA-376, `numFmt`. */
const estUneDate = (numero: number): boolean =>
  (numero >= 14 && numero <= 22) ||
  (numero >= 27 && numero <= 36) ||
  (numero >= 45 && numero <= 47) ||
  (numero >= 50 && numero <= 58);

const estUnFormatDeDate = (code: string): boolean =>
  /[dmyhs]/i.test(code.replace(/"[^"]*"|\\.|_.|\[(?!h+\]|m+\]|s+\])[^\]]*\]|general/gi, ''));

/** For each style of cell, whether a number under it is a date. */
export function lireStyles(xml: string): readonly boolean[] {
  const propres = new Map<number, boolean>();
  const styles: boolean[] = [];
  let desCellules = false;
  for (const b of balisesDe(xml)) {
    if (b.sorte === 'texte') continue;
    if (b.nom === 'cellXfs') desCellules = b.sorte === 'ouvre';
    if (b.sorte !== 'ouvre') continue;
    const numero = Number(attribut(b.attributs, 'numFmtId') ?? 0);
    if (b.nom === 'numFmt')
      propres.set(numero, estUnFormatDeDate((attribut(b.attributs, 'formatCode') ?? '').slice(0, 255)));
    if (b.nom === 'xf' && desCellules) styles.push(propres.get(numero) ?? estUneDate(numero));
  }
  return styles;
}

/** The shared strings, in their order. What only tells how a word is read aloud is left out. */
export function lireChaines(xml: string): readonly string[] {
  const chaines: string[] = [];
  let [texte, lu, aVoixHaute] = ['', false, false];
  for (const b of balisesDe(xml)) {
    if (b.sorte === 'texte') {
      if (lu && !aVoixHaute) texte += b.texte;
    } else if (b.nom === 't') lu = b.sorte === 'ouvre' && !b.seule;
    else if (b.nom === 'rPh') aVoixHaute = b.sorte === 'ouvre' && !b.seule;
    else if (b.nom === 'si') {
      if (b.sorte === 'ferme' || b.seule) chaines.push(desEchappements(texte));
      texte = '';
    }
  }
  return chaines;
}

/** « _x000D_ » is how a workbook writes a sign that XML does not take. */
const desEchappements = (texte: string): string =>
  texte.includes('_x')
    ? texte.replace(/_x([0-9a-f]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    : texte;

/** The text of a cell: whole numbers keep all their digits, dates become days, hours of a day become hours. */
export function valeurDeCellule(brute: string, type: string | undefined, style: number, v: Valeurs): string {
  if (type === 's') return v.chaines[Number(brute)] ?? '';
  if (type === 'b') return brute === '1' ? 'VRAI' : 'FAUX';
  if (type === 'd') return brute.slice(0, 10);
  if (type !== undefined && type !== 'n') return desEchappements(brute);
  const nombre = Number(brute);
  if (brute === '' || !Number.isFinite(nombre)) return brute;
  if (v.dates[style] === true) return enJour(nombre, v.depuis1904) ?? brute;
  if (/^-?\d+$/.test(brute)) return brute;
  return Number.isInteger(nombre) ? nombre.toFixed(0) : String(nombre);
}

const JOUR_MS = 86_400_000;

/** Day 1 of a workbook is 1 January 1900, which it believes was followed by a leap February; or 2 January 1904. */
function enJour(serie: number, depuis1904: boolean): string | undefined {
  const minutes = Math.round((serie % 1) * 1440);
  if (serie >= 0 && serie < 1)
    return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  const instant = new Date(Math.round((serie + (depuis1904 ? 1462 : 0) - 25_569) * JOUR_MS));
  return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString().slice(0, 10);
}
