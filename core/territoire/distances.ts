import type { Commune } from './territoire.ts';

/** [longitude, latitude], in degrees. */
type Point = readonly [number, number];

const EN_RADIANS = Math.PI / 180;
/** Mean radius of the Earth, kilometres. */
const RAYON = 6371;

const centres = new WeakMap<object, Point | undefined>();

/** The centre of gravity of a commune; undefined where its outline is not known. Asked for every pair of communes. */
function centreDe(commune: Pick<Commune, 'contour'>): Point | undefined {
  if (!centres.has(commune)) centres.set(commune, centreDeGravite(commune));
  return centres.get(commune);
}

function centreDeGravite({ contour = [] }: Pick<Commune, 'contour'>): Point | undefined {
  const [ox, oy] = contour[0] ?? [0, 0];
  let [aire, x, y] = [0, 0, 0];
  contour.forEach((point, i) => {
    const suivant = contour[(i + 1) % contour.length] ?? point;
    // From a corner of its own: the whole coordinates would drown so small a surface.
    const [x1, y1, x2, y2] = [point[0] - ox, point[1] - oy, suivant[0] - ox, suivant[1] - oy];
    const croix = x1 * y2 - x2 * y1;
    aire += croix;
    x += (x1 + x2) * croix;
    y += (y1 + y2) * croix;
  });
  return aire === 0 ? undefined : [ox + x / (3 * aire), oy + y / (3 * aire)];
}

/** Kilometres, as the crow flies, between the centres of two communes; undefined where an outline is not known. */
export function kilometresEntre(a: Pick<Commune, 'contour'>, b: Pick<Commune, 'contour'>): number | undefined {
  const [ca, cb] = [centreDe(a), centreDe(b)];
  if (ca === undefined || cb === undefined) return undefined;
  const [dLon, dLat] = [(cb[0] - ca[0]) * EN_RADIANS, (cb[1] - ca[1]) * EN_RADIANS];
  const h =
    Math.sin(dLat / 2) ** 2 + Math.cos(ca[1] * EN_RADIANS) * Math.cos(cb[1] * EN_RADIANS) * Math.sin(dLon / 2) ** 2;
  return 2 * RAYON * Math.asin(Math.sqrt(h));
}
