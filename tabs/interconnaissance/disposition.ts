import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Disposition {
  readonly places: ReadonlyMap<string, Point>;
  /** Where the name of each group is written. */
  readonly groupes: readonly (Point & { readonly nom: string })[];
}

/** Side of the square that everything is drawn in. */
export const COTE = 400;
const MARGE = 26;
/** Half of what a structure takes, its number read. */
export const RAYON = 10;
const TOURS = 300;

interface Noeud {
  readonly id: string;
  readonly groupe: string;
  x?: number;
  y?: number;
}

/**
 * Where each structure is drawn: near those of its group, and near those that something ties it to. Nothing is drawn at
 * random: the library begins from places that depend on the order alone, so that the same network gives the same picture.
 */
export function disposer(
  structures: readonly { readonly id: string; readonly groupe: string }[],
  liens: readonly { readonly a: string; readonly b: string }[],
): Disposition {
  const noms = [...new Set(structures.map(({ groupe }) => groupe))].toSorted((a, b) => a.localeCompare(b, 'fr'));
  const centres = new Map(noms.map((nom, rang) => [nom, centreDe(rang, noms.length)] as const));
  const noeuds: Noeud[] = structures
    .toSorted((a, b) => Number(a.id) - Number(b.id))
    .map(({ id, groupe }) => ({ id, groupe }));
  const ici = new Set(noeuds.map(({ id }) => id));
  const centre = ({ groupe }: Noeud): Point => centres.get(groupe) ?? { x: 0, y: 0 };
  forceSimulation(noeuds)
    .force('groupe-x', forceX<Noeud>((n) => centre(n).x).strength(0.35))
    .force('groupe-y', forceY<Noeud>((n) => centre(n).y).strength(0.35))
    .force('ecart', forceManyBody<Noeud>().strength(-30))
    .force('sans-recouvrir', forceCollide<Noeud>(RAYON * 1.5).iterations(3))
    .force(
      'liens',
      forceLink<Noeud, { source: string; target: string }>(
        liens.filter(({ a, b }) => ici.has(a) && ici.has(b)).map(({ a, b }) => ({ source: a, target: b })),
      )
        .id(({ id }) => id)
        .distance(COTE / 6)
        .strength(0.02),
    )
    .stop()
    .tick(TOURS);
  const cadrer = cadrage(noeuds);
  const places = new Map(noeuds.map((n) => [n.id, cadrer(n)] as const));
  return {
    places,
    groupes: noms.map((nom) => {
      const siens = noeuds.filter(({ groupe }) => groupe === nom).flatMap(({ id }) => places.get(id) ?? []);
      const x = siens.reduce((somme, p) => somme + p.x, 0) / siens.length;
      return { nom, x, y: Math.min(...siens.map(({ y }) => y)) - RAYON - 6 };
    }),
  };
}

/** Around a circle, the first one at the top; alone, in the middle. */
function centreDe(rang: number, combien: number): Point {
  if (combien === 1) return { x: 0, y: 0 };
  const angle = (2 * Math.PI * rang) / combien - Math.PI / 2;
  return { x: (Math.cos(angle) * COTE) / 3, y: (Math.sin(angle) * COTE) / 3 };
}

/** Everything in the square, as large as it can be. */
function cadrage(noeuds: readonly Noeud[]): (n: Noeud) => Point {
  const [xs, ys] = [noeuds.map(({ x = 0 }) => x), noeuds.map(({ y = 0 }) => y)];
  const sur = (valeurs: readonly number[]) => {
    const [min, max] = [Math.min(...valeurs), Math.max(...valeurs)];
    return (v: number) =>
      max === min ? COTE / 2 : Math.round((MARGE + ((v - min) / (max - min)) * (COTE - 2 * MARGE)) * 10) / 10;
  };
  const [enX, enY] = [sur(xs), sur(ys)];
  return ({ x = 0, y = 0 }) => ({ x: enX(x), y: enY(y) });
}
