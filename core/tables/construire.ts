import { corpsFini } from './corps-fini.ts';
import { type Disposition, type Plan, tailles } from './plan.ts';

/**
 * A plan in which nobody meets anybody twice, when algebra gives one at once; undefined otherwise. Tables differ by one
 * person at most.
 */
export const construire = (combien: number, disposition: Disposition): Plan | undefined =>
  parLaRonde(combien, disposition) ?? parLesDroites(combien, disposition);

/** Pairs, by the circle of tournaments: one stays, the others turn. As many rounds as there are others to meet. */
function parLaRonde(combien: number, disposition: Disposition): Plan | undefined {
  const { tables, tours } = disposition;
  const ronde = combien - 1;
  if (combien !== 2 * tables || tours > ronde) return undefined;
  return Array.from({ length: tours }, (_, tour) =>
    Array.from({ length: tables }, (_, t) =>
      t === 0 ? [ronde, tour] : [(tour + t) % ronde, (tour - t + ronde) % ronde],
    ),
  );
}

/**
 * The lines of a finite plane of as many lines a direction as there are tables: a round is a direction, a table one of
 * its lines, a person a point. Two points are on one line only. One column of points is left short when people are
 * fewer than the seats; people of a column, whom no direction brings together, meet in one more round when they fill
 * whole tables.
 */
function parLesDroites(combien: number, disposition: Disposition): Plan | undefined {
  const { tables, tours } = disposition;
  const colonnes = Math.ceil(combien / tables);
  const corps = corpsFini(tables);
  if (corps === undefined || colonnes > tables || tours > tables + 1) return undefined;
  const directions = Array.from({ length: Math.min(tours, tables) }, (_, pente) =>
    Array.from({ length: tables }, (_, ordonnee) =>
      Array.from(
        { length: colonnes },
        (_, colonne) => colonne * tables + corps.plus(ordonnee, corps.fois(colonne, pente)),
      ).filter((personne) => personne < combien),
    ),
  );
  if (tours <= tables) return directions;
  // The people of one column at a time, so that no table holds two columns: only when each fills whole tables.
  if (combien % tables !== 0 || tables % colonnes !== 0) return undefined;
  let suivante = 0;
  const verticale = tailles(combien, disposition).map((taille) => {
    suivante += taille;
    return Array.from({ length: taille }, (_, i) => suivante - taille + i);
  });
  return [...directions, verticale];
}
