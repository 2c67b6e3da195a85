/** What begins a part: a numbered point, or one of the titles of a first draft. */
const DEBUT = /^\s*(?:\d+\. |Décisions\s*$|Présents\s:|Objectif\s:)/;
/** A part goes on with the next lines up to this many characters. */
const LONGUE = 3_000;

/**
 * A compte rendu, part by part, each of which is corrected alone: its head, then each of its points, then its decisions;
 * what is long is cut between two lines. Joined by line breaks, they are the text itself.
 */
export function partiesDuCompteRendu(texte: string): readonly string[] {
  const parties: string[][] = [];
  let taille = 0;
  for (const ligne of texte.split('\n')) {
    const derniere = parties.at(-1);
    if (derniere === undefined || DEBUT.test(ligne) || taille + ligne.length > LONGUE) {
      parties.push([ligne]);
      taille = ligne.length;
    } else {
      derniere.push(ligne);
      taille += ligne.length + 1;
    }
  }
  return parties.map((lignes) => lignes.join('\n'));
}
