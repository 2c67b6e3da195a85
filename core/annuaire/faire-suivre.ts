import { CLES_COMPOSEES } from './collisions.ts';
import { type Ligne, modifier, type Operation } from './operations.ts';
import { RENVOIS_AUX_STRUCTURES, type Renvoi } from './renvois.ts';

export interface Suite {
  readonly operations: readonly Operation[];
  readonly suivent: number;
  readonly fondues: number;
}

/** Rows of a list that link to the absorbed fiche: they link to the surviving one, or melt into its row when a unique key allows only one. */
export function faireSuivre(liste: string, lignes: readonly Ligne[], de: string, vers: string): Suite {
  const renvois = RENVOIS_AUX_STRUCTURES.filter((r) => r.liste === liste);
  const composee = CLES_COMPOSEES[liste];
  const parObjet = new Map(
    composee === undefined ? [] : lignes.filter((l) => l.structure === vers).map((l) => [composee.objet(l), l]),
  );
  const suivies: Operation[] = [];
  const fonte: Operation[] = [];
  let fondues = 0;
  const concernees = lignes.filter((ligne) => renvois.some((r) => renvoie(ligne, r, de)));
  for (const ligne of concernees) {
    const valeurs = Object.fromEntries(renvois.map((r) => [r.champ, remplacer(ligne[r.champ], de, vers)]));
    const jumelle = composee === undefined ? undefined : parObjet.get(composee.objet(ligne));
    if (composee === undefined || jumelle === undefined) {
      const suivie = composee === undefined ? valeurs : { ...valeurs, cle: composee.cle(ligne, vers, de) };
      suivies.push(...modifier(liste, ligne, suivie));
      if (composee !== undefined) parObjet.set(composee.objet(ligne), { ...ligne, ...suivie });
      continue;
    }
    const fondue = composee.fondre(jumelle, ligne);
    // The row that stays is written first: a process that dies between the two has lost nothing, and the same plan goes on.
    fonte.push(...modifier(liste, jumelle, fondue), { genre: 'retirer', liste, ligne });
    parObjet.set(composee.objet(ligne), { ...jumelle, ...fondue });
    fondues += 1;
  }
  return { operations: [...suivies, ...fonte], suivent: concernees.length - fondues, fondues };
}

export const renvoie = (ligne: Ligne, { champ, multiple }: Renvoi, id: string): boolean => {
  const valeur = ligne[champ];
  return multiple ? Array.isArray(valeur) && valeur.includes(id) : valeur === id;
};

/** A convention signed by both is signed once. */
export const remplacer = (valeur: unknown, de: string, vers: string): unknown =>
  Array.isArray(valeur) ? [...new Set(valeur.map((v) => (v === de ? vers : v)))] : valeur === de ? vers : valeur;
