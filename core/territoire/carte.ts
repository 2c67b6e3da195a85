import { aDesContours } from './limitrophes.ts';
import type { Commune, Territoire } from './territoire.ts';

export interface FormeDeCommune {
  readonly insee: string;
  readonly nom: string;
  /** Corners, for the `points` of an SVG polygon. */
  readonly points: string;
  /** Where its number is written. */
  readonly centre: { readonly x: number; readonly y: number };
}

export interface Carte {
  readonly largeur: number;
  readonly hauteur: number;
  /** Side of the square that each commune would have, were they all alike: what is written in it goes by it. */
  readonly place: number;
  /**
   * `tuiles`: the outlines are not known; each commune is a square, in the order of names, and its place says nothing.
   * `liste`: they would be too many to be named, and nothing is drawn.
   */
  readonly genre: 'contours' | 'tuiles' | 'liste';
  readonly communes: readonly FormeDeCommune[];
}

type Point = readonly [number, number];

const LARGEUR = 1000;
const MARGE = 12;

/** The communes of the territory as shapes to draw, 1000 wide. North is up; on so small an extent, one scale holds everywhere. */
export const dessiner = (t: Territoire): Carte =>
  aDesContours(t) ? parContours(t) : t.communes.length > LISIBLES ? sansDessin(t) : parTuiles(t);

function parContours(t: Territoire): Carte {
  const tous = t.communes.flatMap((c) => c.contour ?? []);
  const [ouest, est] = bornes(tous.map(([x]) => x));
  const [sud, nord] = bornes(tous.map(([, y]) => y));
  const cosinus = Math.cos((((sud + nord) / 2) * Math.PI) / 180);
  const echelle = (LARGEUR - 2 * MARGE) / ((est - ouest) * cosinus);
  const projeter = ([x, y]: Point): Point => [MARGE + (x - ouest) * cosinus * echelle, MARGE + (nord - y) * echelle];
  return {
    largeur: LARGEUR,
    hauteur: Math.round((nord - sud) * echelle + 2 * MARGE),
    place: placeDe(Math.round((nord - sud) * echelle + 2 * MARGE), t),
    genre: 'contours',
    communes: t.communes.map((c) => forme(c, (c.contour ?? []).map(projeter))),
  };
}

const bornes = (valeurs: readonly number[]): Point => [Math.min(...valeurs), Math.max(...valeurs)];

const arrondi = (n: number): number => Math.round(n * 10) / 10;

function forme({ insee, nom }: Commune, sommets: readonly Point[]): FormeDeCommune {
  const [x, y] = centreDe(sommets);
  return {
    insee,
    nom,
    points: sommets.map(([a, b]) => `${arrondi(a)},${arrondi(b)}`).join(' '),
    centre: { x: arrondi(x), y: arrondi(y) },
  };
}

const FINESSE = 24;

/** The point of a polygon farthest from its sides, on a grid: the centre of gravity of a bent commune is in its neighbour. */
function centreDe(sommets: readonly Point[]): Point {
  const [gauche, droite] = bornes(sommets.map(([x]) => x));
  const [haut, bas] = bornes(sommets.map(([, y]) => y));
  let [meilleur, marge]: [Point, number] = [[(gauche + droite) / 2, (haut + bas) / 2], 0];
  for (let i = 1; i < FINESSE; i += 1)
    for (let j = 1; j < FINESSE; j += 1) {
      const point: Point = [gauche + ((droite - gauche) * i) / FINESSE, haut + ((bas - haut) * j) / FINESSE];
      const distance = contient(sommets, point) ? distanceAuBord(sommets, point) : 0;
      if (distance > marge) [meilleur, marge] = [point, distance];
    }
  return meilleur;
}

const cotes = (sommets: readonly Point[]): readonly (readonly [Point, Point])[] =>
  sommets.map((p, i) => [p, sommets[(i + 1) % sommets.length] ?? p]);

const contient = (sommets: readonly Point[], [x, y]: Point): boolean =>
  cotes(sommets).filter(([[x1, y1], [x2, y2]]) => y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1)
    .length %
    2 ===
  1;

const distanceAuBord = (sommets: readonly Point[], [x, y]: Point): number =>
  Math.min(
    ...cotes(sommets).map(([[x1, y1], [x2, y2]]) => {
      const [dx, dy] = [x2 - x1, y2 - y1];
      const t = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy || 1)));
      return Math.hypot(x - x1 - t * dx, y - y1 - t * dy);
    }),
  );

const placeDe = (hauteur: number, { communes }: Territoire): number =>
  Math.sqrt((LARGEUR * hauteur) / Math.max(1, communes.length));

const ECART = 10;
/** Up to so many tiles, each is wide enough for its name; more would be numbers without a name. */
const LISIBLES = 40;
const COLONNES = 5;

const sansDessin = ({ communes }: Territoire): Carte => ({
  largeur: LARGEUR,
  hauteur: 0,
  place: 0,
  genre: 'liste',
  communes: communes.map(({ insee, nom }) => ({ insee, nom, points: '', centre: { x: 0, y: 0 } })),
});

function parTuiles(t: Territoire): Carte {
  const colonnes = Math.min(Math.ceil(Math.sqrt(t.communes.length * 1.5)), COLONNES);
  const pas = (LARGEUR - 2 * MARGE) / colonnes;
  const communes = t.communes.toSorted((a, b) => a.nom.localeCompare(b.nom, 'fr'));
  return {
    largeur: LARGEUR,
    hauteur: Math.round(Math.ceil(communes.length / colonnes) * pas + 2 * MARGE),
    place: pas,
    genre: 'tuiles',
    communes: communes.map((c, i) => {
      const [x, y] = [MARGE + (i % colonnes) * pas, MARGE + Math.floor(i / colonnes) * pas];
      const cote = pas - ECART;
      return forme(c, [
        [x, y],
        [x + cote, y],
        [x + cote, y + cote],
        [x, y + cote],
      ]);
    }),
  };
}

/** As long as the longest word that most names hold, in the size of the map. */
const SIGNES_PAR_LIGNE = 14;

/** A long name on several lines, cut after a hyphen or at a space: neighbours keep their own room. */
export function enLignes(nom: string): readonly string[] {
  const lignes: string[] = [];
  for (const morceau of nom.split(/(?<=-)|\s+/)) {
    const derniere = lignes.at(-1);
    const suite = derniere === undefined || derniere.endsWith('-') ? (derniere ?? '') : `${derniere} `;
    if (derniere !== undefined && suite.length + morceau.length <= SIGNES_PAR_LIGNE)
      lignes.splice(-1, 1, suite + morceau);
    else lignes.push(morceau);
  }
  return lignes;
}
