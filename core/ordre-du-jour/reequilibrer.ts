import { enchainer } from './composer.ts';
import type { PointCale } from './ordre-du-jour.ts';
import { PAS } from './pas.ts';
import { plagesLibres, verrouillesEn } from './verrous.ts';

export interface Reequilibre<P extends PointCale> {
  readonly points: readonly P[];
  /** Those for which no minute was left between locked points. */
  readonly sansPlace: readonly P[];
}

/**
 * Shares the minutes that locked points leave among the others, in proportion to what each has, five by five: between two locked points, those that
 * stand there fill the time exactly. Locked points keep their hour and their minutes. Done twice, nothing more changes.
 */
export function reequilibrer<P extends PointCale>(points: readonly P[], duree: number): Reequilibre<P> {
  const verrouilles = verrouillesEn(duree, points);
  const tenus = new Set<PointCale>(verrouilles);
  const plages = plagesLibres(duree, verrouilles);
  const series = plages.map((): P[] => []);
  const enTrop: P[] = [];
  let plage = 0;
  for (const p of points) {
    if (tenus.has(p)) plage += 1;
    else if (p.verrouille === true) enTrop.push(p);
    else series[plage]?.push(p);
  }
  const places: P[] = [];
  for (const [i, serie] of series.entries()) {
    const { debut = 0, fin = 0 } = plages[i] ?? {};
    const gardes = serie.slice(0, fin - debut);
    enTrop.push(...serie.slice(gardes.length));
    const minutes = partager(
      gardes.map((p) => p.duree),
      fin - debut,
    );
    places.push(...gardes.map((p, j) => ({ ...p, duree: minutes[j] ?? p.duree })));
    places.push(...points.filter((p) => p === verrouilles[i]));
  }
  return { points: enchainer(places), sansPlace: enTrop };
}

/** As many minutes as given, at least one each: in steps where each may have one, the minutes under a step going to the last. */
function partager(durees: readonly number[], minutes: number): readonly number[] {
  const pas = minutes >= durees.length * PAS ? PAS : 1;
  const parts = enParts(
    durees.map((d) => Math.max(1, Math.floor(d / pas))),
    Math.floor(minutes / pas),
  );
  const reste = minutes - Math.floor(minutes / pas) * pas;
  return parts.map((n, i) => n * pas + (i === parts.length - 1 ? reste : 0));
}

/** `total` whole parts in proportion to the weights, one each at least; largest remainders first. Weights that sum to `total` are kept. */
function enParts(poids: readonly number[], total: number): readonly number[] {
  const somme = poids.reduce((a, b) => a + b, 0);
  const exactes = poids.map((p) => (p * total) / somme);
  const parts = exactes.map((exacte) => Math.max(1, Math.floor(exacte)));
  const parReste = exactes
    .map((exacte, i) => ({ i, reste: exacte - Math.floor(exacte) }))
    .toSorted((a, b) => b.reste - a.reste || a.i - b.i);
  let ecart = total - parts.reduce((a, b) => a + b, 0);
  for (const { i } of parReste.slice(0, Math.max(0, ecart))) {
    parts[i] = (parts[i] ?? 0) + 1;
    ecart -= 1;
  }
  // Whoever was raised to one part takes it from the largest.
  for (; ecart < 0; ecart += 1) {
    const i = parts.indexOf(Math.max(...parts));
    parts[i] = (parts[i] ?? 0) - 1;
  }
  return parts;
}
