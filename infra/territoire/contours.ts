import { z } from 'zod';

type Point = readonly [number, number];
export type Contour = readonly Point[];

const position = z.tuple([z.number(), z.number()], z.number()).transform(([x, y]): Point => [x, y]);
const anneau = z.array(position).min(4);
const proprietes = z.object({ code: z.string().optional(), INSEE_COM: z.string().optional() });

/** A GeoJSON of communes, as geo.api.gouv.fr (`code`) and IGN Admin Express (`INSEE_COM`) give it. */
export const geojsonDeCommunes = z.object({
  features: z.array(
    z.object({
      properties: proprietes.transform(({ code, INSEE_COM }) => code ?? INSEE_COM ?? ''),
      geometry: z.discriminatedUnion('type', [
        z.object({ type: z.literal('Polygon'), coordinates: z.array(anneau).min(1) }),
        z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(anneau).min(1)).min(1) }),
      ]),
    }),
  ),
});
export type GeojsonDeCommunes = z.infer<typeof geojsonDeCommunes>;
type Geometrie = GeojsonDeCommunes['features'][number]['geometry'];

const KM_PAR_DEGRE = 111.32;
const TOLERANCE_KM = 0.12;
const DECIMALES = 4;

const cle = (point: Point): string => point.join(' ');

/** The outer ring of a feature, the largest one of several; its last point, which repeats the first, is left out. */
function anneauDe(geometrie: Geometrie): Contour {
  const polygones = geometrie.type === 'MultiPolygon' ? geometrie.coordinates : [geometrie.coordinates];
  const exterieurs = polygones.map(([exterieur = []]) => exterieur);
  const [plusGrand = []] = exterieurs.toSorted((a, b) => aire(b) - aire(a));
  return plusGrand.slice(0, -1);
}

const aire = (points: Contour): number =>
  Math.abs(
    points.reduce((somme, [x, y], i) => {
      const [xs, ys] = points[(i + 1) % points.length] ?? [x, y];
      return somme + x * ys - xs * y;
    }, 0),
  );

function distanceKm(point: Point, debut: Point, fin: Point): number {
  const echelle = Math.cos((debut[1] * Math.PI) / 180);
  const km = ([x, y]: Point): Point => [(x - debut[0]) * KM_PAR_DEGRE * echelle, (y - debut[1]) * KM_PAR_DEGRE];
  const [px, py] = km(point);
  const [dx, dy] = km(fin);
  const longueur = dx * dx + dy * dy;
  const t = longueur === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / longueur));
  return Math.hypot(px - t * dx, py - t * dy);
}

/** Douglas and Peucker: the points without which the line would move by more than the tolerance. */
function alleger(ligne: Contour): Contour {
  const [debut, fin] = [ligne[0], ligne.at(-1)];
  if (debut === undefined || fin === undefined) return ligne;
  let [plusLoin, ecart] = [0, 0];
  for (const [i, point] of ligne.entries()) {
    const distance = distanceKm(point, debut, fin);
    if (distance > ecart) [plusLoin, ecart] = [i, distance];
  }
  return ecart <= TOLERANCE_KM
    ? [debut, fin]
    : [...alleger(ligne.slice(0, plusLoin + 1)).slice(0, -1), ...alleger(ligne.slice(plusLoin))];
}

/** A line walked one way or the other gives the same points: two communes keep one same border. */
function allegerSansSens(ligne: Contour): Contour {
  const [a, b] = [ligne, ligne.toReversed()].map((l) => l.map(cle).join('/'));
  return (a ?? '') <= (b ?? '') ? alleger(ligne) : alleger(ligne.toReversed()).toReversed();
}

const coteDe = (points: Contour, i: number): string => {
  const [de, a] = [points.at(i), points.at((i + 1) % points.length)];
  return [de, a]
    .map((p) => (p === undefined ? '' : cle(p)))
    .sort()
    .join('/');
};

/** INSEE code → outline, for those of the communes asked that the GeoJSON holds. */
export function contoursDe(geojson: GeojsonDeCommunes, codes: readonly string[]): ReadonlyMap<string, Contour> {
  const voulus = new Set(codes);
  const anneaux = new Map(
    geojson.features.filter((f) => voulus.has(f.properties)).map((f) => [f.properties, anneauDe(f.geometry)]),
  );
  const cotes = new Map<string, readonly string[]>();
  for (const [code, points] of anneaux)
    for (const i of points.keys()) {
      const cote = coteDe(points, i);
      cotes.set(cote, [...(cotes.get(cote) ?? []), code]);
    }
  return new Map(
    [...anneaux].map(([code, points]) => [code, contour(points, (i) => (cotes.get(coteDe(points, i)) ?? []).join())]),
  );
}

const SOMMETS_MIN = 3;

/** Cuts the ring where it changes neighbours, and simplifies each part by itself. */
function contour(points: Contour, voisines: (i: number) => string): Contour {
  const noeuds = [...points.keys()].filter((i) => voisines(i - 1) !== voisines(i));
  if (noeuds.length === 0) noeuds.push(0, Math.floor(points.length / 2));
  const allegee = noeuds.flatMap((debut, k) => {
    const fin = noeuds[(k + 1) % noeuds.length] ?? debut;
    const longueur = ((fin - debut + points.length) % points.length || points.length) + 1;
    const partie = Array.from({ length: longueur }, (_, i) => points[(debut + i) % points.length] ?? ([0, 0] as const));
    return allegerSansSens(partie).slice(0, -1);
  });
  // A commune smaller than the tolerance keeps its shape.
  return (allegee.length < SOMMETS_MIN ? points : allegee).map(([x, y]) => [
    Number(x.toFixed(DECIMALES)),
    Number(y.toFixed(DECIMALES)),
  ]);
}
