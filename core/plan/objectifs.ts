/** An objective, and those of the second level under it. */
export interface Objectif {
  readonly titre: string;
  readonly sous: readonly string[];
}

const TIRET = /^[-–•]\s*/;

/** Objectives on two levels, from lines: a dash opens one of the second level. One that comes before any first stands alone. */
export function lireObjectifs(lignes: readonly string[]): readonly Objectif[] {
  const lus: { readonly titre: string; readonly sous: string[] }[] = [];
  for (const ligne of lignes) {
    const titre = ligne.replace(TIRET, '').trim();
    const dernier = lus.at(-1);
    if (titre === '') continue;
    if (TIRET.test(ligne) && dernier !== undefined) dernier.sous.push(titre);
    else lus.push({ titre, sous: [] });
  }
  return lus;
}
