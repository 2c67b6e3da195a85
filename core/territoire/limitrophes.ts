import { type Commune, communeDe, type Territoire } from './territoire.ts';

/** Each side of an outline, whatever the way in which it is walked. */
function cotes({ contour = [] }: Commune): ReadonlySet<string> {
  return new Set(
    contour.map((point, i) => {
      const suivant = contour[(i + 1) % contour.length] ?? point;
      return [point.join(' '), suivant.join(' ')].sort().join(' / ');
    }),
  );
}

const parTerritoire = new WeakMap<Territoire, ReadonlyMap<string, readonly string[]>>();

function voisinages(t: Territoire): ReadonlyMap<string, readonly string[]> {
  const bords = t.communes.map((c) => ({ insee: c.insee, siens: cotes(c) }));
  return new Map(
    bords.map(({ insee, siens }) => [
      insee,
      bords
        .filter((autre) => autre.insee !== insee && [...autre.siens].some((cote) => siens.has(cote)))
        .map((autre) => autre.insee),
    ]),
  );
}

/** INSEE codes of the communes of the territory that share a border with this one; none where the outlines are not known. */
export function limitrophes(t: Territoire, insee: string): readonly string[] {
  if (communeDe(t, insee) === undefined) return [];
  const connus = parTerritoire.get(t) ?? voisinages(t);
  parTerritoire.set(t, connus);
  return connus.get(insee) ?? [];
}

/** Is the map of this territory known? */
export const aDesContours = (t: Territoire): boolean => t.communes.every((c) => c.contour !== undefined);
