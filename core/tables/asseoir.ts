import { battre } from './hasard.ts';
import { type Couts, DE_NOUVEAU, type Disposition, type Plan, tailles } from './plan.ts';

/** Anybody anywhere. */
export const auHasard = (combien: number, disposition: Disposition, hasard: () => number): Plan =>
  Array.from({ length: disposition.tours }, () => {
    const restants = battre([...Array(combien).keys()], hasard);
    return tailles(combien, disposition).map((taille) => restants.splice(0, taille));
  });

/** Round after round, each in turn sits where they meet the least whom they know already. A beginning to improve. */
export function deProcheEnProche({ combien, parPaire }: Couts, disposition: Disposition, hasard: () => number): Plan {
  const places = tailles(combien, disposition);
  const fois = new Uint16Array(combien * combien);
  return Array.from({ length: disposition.tours }, () => {
    const tables: number[][] = places.map(() => []);
    for (const personne of battre([...Array(combien).keys()], hasard)) {
      let choisie: number[] | undefined;
      let moindre = Number.POSITIVE_INFINITY;
      for (const t of battre([...tables.keys()], hasard)) {
        const table = tables[t] ?? [];
        if (table.length >= (places[t] ?? 0)) continue;
        const cout = table.reduce((somme, voisine) => {
          const paire = personne * combien + voisine;
          return somme + (parPaire[paire] ?? 0) + DE_NOUVEAU * (fois[paire] ?? 0);
        }, 0);
        if (cout >= moindre) continue;
        choisie = table;
        moindre = cout;
      }
      choisie?.push(personne);
    }
    for (const table of tables)
      for (const a of table) for (const b of table) fois[a * combien + b] = (fois[a * combien + b] ?? 0) + 1;
    return tables;
  });
}
