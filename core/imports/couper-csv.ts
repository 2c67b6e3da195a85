import { estUnTitre } from './correspondance.ts';

/** The rows of a CSV, and where a quotation mark was taken for a sign of the text (from 0, in the order of the file). */
interface CsvCoupe {
  readonly rangees: readonly (readonly string[])[];
  readonly guillemetsLibres: readonly { readonly rangee: number; readonly colonne: number }[];
}

const SEPARATEURS = [';', '\t', ',', '|'] as const;
/** Lines on which the separator is judged. */
const LIGNES_DE_TETE = 20;

/** What a spreadsheet may write above the headings, to be read by another one. */
const SEPARATEUR_DECLARE = /^sep=(.)$/i;

/**
 * The separator is read on the headings: the one that gives the most known headings; where none is known, the one that cuts the most lines as it cuts
 * the first. A free text full of commas does not decide.
 */
function separateurDe(lignes: readonly string[]): string {
  const noter = (separateur: string): readonly number[] => {
    const coupees = lignes.map((ligne) => ligne.split(separateur).map((c) => c.trim().replace(/^"|"$/g, '')));
    const connus = Math.max(0, ...coupees.map((cellules) => cellules.filter(estUnTitre).length));
    const largeur = coupees[0]?.length ?? 1;
    return [connus >= 2 ? connus : 0, largeur > 1 ? coupees.filter((c) => c.length === largeur).length : 0, largeur];
  };
  const notes = SEPARATEURS.map((separateur) => ({ separateur, note: noter(separateur) }));
  return notes.reduce((mieux, autre) => (passe(autre.note, mieux.note) ? autre : mieux)).separateur;
}

/** Is the first of two lists of marks the better, the first that differs deciding? */
const passe = (a: readonly number[], b: readonly number[]): boolean => {
  const rang = a.findIndex((n, i) => n !== b[i]);
  return rang !== -1 && (a[rang] ?? 0) > (b[rang] ?? 0);
};

/**
 * Cuts a CSV or TSV (RFC 4180), whatever its separator and its ends of line, CR alone included. A quotation mark that does not close before a
 * separator, or that would swallow lines of the table, is a sign of its cell: one mark never spoils the other lines. Undefined beyond
 * `cellulesAuPlus`.
 */
export function couperCsv(brut: string, cellulesAuPlus: number): CsvCoupe | undefined {
  const texte = brut.replace(/\r\n?/g, '\n');
  const tete = texte
    .slice(0, 200_000)
    .split('\n', LIGNES_DE_TETE)
    .filter((ligne) => ligne.trim() !== '');
  const declare = SEPARATEUR_DECLARE.exec(tete[0] ?? '')?.[1];
  const separateur = declare ?? separateurDe(tete);
  const largeur = (tete[declare === undefined ? 0 : 1] ?? '').split(separateur).length;
  const rangees: string[][] = [[]];
  const guillemetsLibres: { rangee: number; colonne: number }[] = [];
  let cellules = 0;
  for (let i = 0; i <= texte.length; i += 1) {
    cellules += 1;
    if (cellules > cellulesAuPlus) return undefined;
    const rangee = rangees.at(-1) ?? [];
    const citee = texte[i] === '"' ? lireCitee(texte, i, separateur, largeur - rangee.length) : undefined;
    if (texte[i] === '"' && citee === undefined)
      guillemetsLibres.push({ rangee: rangees.length - 1, colonne: rangee.length });
    const fin = citee?.fin ?? finDeCellule(texte, i, separateur);
    rangee.push(citee?.valeur ?? texte.slice(i, fin));
    if (texte[fin] === '\n') rangees.push([]);
    i = fin;
  }
  if (declare !== undefined) rangees[0] = [];
  return { rangees, guillemetsLibres };
}

function finDeCellule(texte: string, debut: number, separateur: string): number {
  let fin = debut;
  while (fin < texte.length && texte[fin] !== separateur && texte[fin] !== '\n') fin += 1;
  return fin;
}

/** The cell whose quotation mark opens at `debut`, and where it ends; undefined when the mark is only a sign. `attendues`: cells that the line still wants. */
function lireCitee(
  texte: string,
  debut: number,
  separateur: string,
  attendues: number,
): { readonly valeur: string; readonly fin: number } | undefined {
  const ferme = fermeture(texte, debut);
  if (ferme === -1) return undefined;
  let fin = ferme + 1;
  while (texte[fin] === ' ' && separateur !== ' ') fin += 1;
  if (fin < texte.length && texte[fin] !== separateur && texte[fin] !== '\n') return undefined;
  const dedans = texte.slice(debut + 1, ferme);
  if (dedans.includes('\n') && attendues > 1) {
    // Lines of the table inside a cell, whose own line lacks cells: the mark was never meant to open.
    const lignes = dedans.split('\n').slice(1);
    if (
      cellulesJusquAuBout(texte, fin, separateur) !== attendues &&
      lignes.some((l) => l.split(separateur).length >= attendues)
    )
      return undefined;
  }
  return { valeur: dedans.replaceAll('""', '"'), fin };
}

/** Where the quotation mark that opens at `debut` closes, those that are doubled apart; -1 when it does not. */
function fermeture(texte: string, debut: number): number {
  let ferme = texte.indexOf('"', debut + 1);
  while (ferme !== -1 && texte[ferme + 1] === '"') ferme = texte.indexOf('"', ferme + 2);
  return ferme;
}

/** Cells from the end of one to the end of its line, this one included. */
function cellulesJusquAuBout(texte: string, fin: number, separateur: string): number {
  let cellules = 1;
  for (let i = fin; i < texte.length && texte[i] !== '\n'; i += 1) {
    if (texte[i] !== separateur) continue;
    cellules += 1;
    const ferme = texte[i + 1] === '"' ? fermeture(texte, i + 1) : -1;
    if (ferme !== -1) i = ferme;
  }
  return cellules;
}
