/**
 * Signs by which a spreadsheet takes a cell for a formula (OWASP, « CSV Injection »), their full-width twins included. An apostrophe before them
 * makes the cell a text. Apostrophes already there are counted with the sign, so that taking one away always gives back what was written.
 */
const AU_DEBUT = /^(\s*)('*[=+\-@＝＋－＠])/;

/**
 * A file opened with another separator than its own is cut elsewhere: what follows a separator inside a text is guarded too. There, + and − are
 * marked only where something is called ((, |, ! or [): lists with dashes and international phones stay readable.
 */
const COUPURE = /(?<=[,;\t\n"])/;
const DEDANS = /^(\s*)('*(?:[=@＝＠]|[+\-＋－](?=[^,;\t\n"]*[(|![])))/;

const AU_DEBUT_MARQUE = /^(\s*)'('*[=+\-@＝＋－＠])/;
const DEDANS_MARQUE = /^(\s*)'('*(?:[=@＝＠]|[+\-＋－](?=[^,;\t\n"]*[(|![])))/;

/**
 * What follows each separator, the first piece apart. Cut first: one expression that looks for both would go through a
 * run of blanks as often as it has signs.
 */
const apresChaqueCoupure = (texte: string, changer: (morceau: string) => string): string =>
  texte
    .split(COUPURE)
    .map((morceau, rang) => (rang === 0 ? morceau : changer(morceau)))
    .join('');

/** A cell that no spreadsheet takes for a formula. `retablir` undoes it. */
export const neutraliser = (cellule: string): string =>
  apresChaqueCoupure(cellule, (m) => m.replace(DEDANS, "$1'$2")).replace(AU_DEBUT, "$1'$2");

/** What was written before `neutraliser`; a cell that it would not have given comes back as it is. */
export const retablir = (cellule: string): string =>
  apresChaqueCoupure(cellule.replace(AU_DEBUT_MARQUE, '$1$2'), (m) => m.replace(DEDANS_MARQUE, '$1$2'));
