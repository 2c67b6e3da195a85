// Simplified outlines of communes, from a GeoJSON of theirs (IGN Admin Express, Etalab, geo.api.gouv.fr…): `properties.code` is the INSEE code.
const KM_PAR_DEGRE = 111.32;
const TOLERANCE_KM = 0.12;
const DECIMALES = 4;

const cle = (point) => point.join(' ');

/** The outer ring of a feature, the largest one of several; its last point, which repeats the first, is left out. */
function anneauDe({ type, coordinates }) {
  const polygones = type === 'MultiPolygon' ? coordinates : [coordinates];
  const [anneau] = polygones.map(([exterieur]) => exterieur).sort((a, b) => aire(b) - aire(a));
  return anneau.slice(0, -1);
}

const aire = (anneau) =>
  Math.abs(
    anneau.reduce((somme, [x, y], i) => {
      const [xs, ys] = anneau[(i + 1) % anneau.length];
      return somme + x * ys - xs * y;
    }, 0),
  );

function distanceKm(point, debut, fin) {
  const echelle = Math.cos((debut[1] * Math.PI) / 180);
  const km = ([x, y]) => [(x - debut[0]) * KM_PAR_DEGRE * echelle, (y - debut[1]) * KM_PAR_DEGRE];
  const [px, py] = km(point);
  const [dx, dy] = km(fin);
  const longueur = dx * dx + dy * dy;
  const t = longueur === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / longueur));
  return Math.hypot(px - t * dx, py - t * dy);
}

/** Douglas and Peucker: the points without which the line would move by more than the tolerance. */
function alleger(ligne) {
  const [debut, fin] = [ligne[0], ligne.at(-1)];
  let [plusLoin, ecart] = [0, 0];
  for (let i = 1; i < ligne.length - 1; i += 1) {
    const distance = distanceKm(ligne[i], debut, fin);
    if (distance > ecart) [plusLoin, ecart] = [i, distance];
  }
  return ecart <= TOLERANCE_KM
    ? [debut, fin]
    : [...alleger(ligne.slice(0, plusLoin + 1)).slice(0, -1), ...alleger(ligne.slice(plusLoin))];
}

/** A line walked one way or the other gives the same points: two communes keep one same border. */
function allegerSansSens(ligne) {
  const [a, b] = [ligne, [...ligne].reverse()].map((l) => l.map(cle).join('/'));
  return a <= b ? alleger(ligne) : alleger([...ligne].reverse()).reverse();
}

/** INSEE code → outline, for the communes asked. Throws when one of them is not in the GeoJSON. */
export function contoursDe(geojson, codes) {
  const anneaux = new Map(
    geojson.features
      .filter((f) => codes.includes(f.properties.code))
      .map((f) => [f.properties.code, anneauDe(f.geometry)]),
  );
  for (const code of codes)
    if (!anneaux.has(code)) throw new Error(`Le fichier n’a pas le contour de la commune ${code}.`);
  const cotes = new Map();
  for (const [code, anneau] of anneaux)
    anneau.forEach((point, i) => {
      const cote = [cle(point), cle(anneau[(i + 1) % anneau.length])].sort().join('/');
      cotes.set(cote, [...(cotes.get(cote) ?? []), code]);
    });
  const voisines = (anneau, i) => {
    const j = (i + anneau.length) % anneau.length;
    return cotes.get([cle(anneau[j]), cle(anneau[(j + 1) % anneau.length])].sort().join('/')).join();
  };
  return new Map([...anneaux].map(([code, anneau]) => [code, contour(anneau, (i) => voisines(anneau, i))]));
}

/** Cuts the ring where it changes neighbours, and simplifies each part by itself. */
function contour(anneau, voisines) {
  const noeuds = anneau.flatMap((_, i) => (voisines(i - 1) === voisines(i) ? [] : [i]));
  if (noeuds.length === 0) noeuds.push(0, Math.floor(anneau.length / 2));
  const points = noeuds.flatMap((debut, k) => {
    const fin = noeuds[(k + 1) % noeuds.length];
    const longueur = ((fin - debut + anneau.length) % anneau.length || anneau.length) + 1;
    const partie = Array.from({ length: longueur }, (_, i) => anneau[(debut + i) % anneau.length]);
    return allegerSansSens(partie).slice(0, -1);
  });
  return points.map((point) => point.map((n) => Number(n.toFixed(DECIMALES))));
}
