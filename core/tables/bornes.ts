import { type Disposition, tailles } from './plan.ts';

/** Meetings beyond the first that no plan can avoid, over all pairs: too many rounds, or tables too large to be split. */
export function repetitionsInevitables(combien: number, disposition: Disposition): number {
  const { tables, tours } = disposition;
  const places = tailles(combien, disposition);
  // Everybody meets at least this many others.
  const moindres = tours * (Math.min(...places) - 1);
  const parPersonne = Math.ceil((Math.max(0, moindres - (combien - 1)) * combien) / 2);
  // The people of a table, spread over all of the next round.
  const parTour = places.reduce((somme, taille) => {
    const base = Math.floor(taille / tables);
    const enPlus = taille % tables;
    return somme + enPlus * paires(base + 1) + (tables - enPlus) * paires(base);
  }, 0);
  return Math.max(parPersonne, (tours - 1) * parTour);
}

const paires = (n: number): number => (n * (n - 1)) / 2;
