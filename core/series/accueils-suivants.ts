import type { Rencontre } from '../lists/rencontres.list.ts';
import type { Serie } from '../lists/series.list.ts';
import type { Territoire } from '../territoire/territoire.ts';
import type { LieuDAccueil, SeanceAnnoncee } from './regle.ts';
import { tourDeRole } from './rotation.ts';

/** What is known of the territory when a series goes on. */
export interface Alentour {
  readonly territoire: Territoire;
  /** Every rencontre that is known, past and to come. */
  readonly rencontres: readonly Rencontre[];
  /** INSEE code of the seat of each structure of the series. */
  readonly invitees: readonly string[];
}

type Place = Pick<LieuDAccueil, 'lieu' | 'communeInsee'>;

/**
 * Who hosts the days that a new rule adds to a series, by the turn that it has: the communes in their turn, as they need
 * it; of places in a fixed order, the one that has had the fewest sittings; else the place of the series. `deja`: the
 * sittings that keep theirs.
 */
export function accueilsSuivants(
  { modele, rotation }: Pick<Serie, 'modele' | 'rotation'>,
  jours: readonly string[],
  deja: readonly SeanceAnnoncee[],
  alentour: Alentour,
): ReadonlyMap<string, Place> {
  const place: Place = { lieu: modele?.lieu, communeInsee: modele?.communeInsee };
  const lieux = modele?.modalite === 'À distance' ? [] : (rotation?.lieux ?? []);
  if (rotation?.genre === 'tournante') {
    const { accueils } = tourDeRole({ ...alentour, jours, lieux });
    const parJour = new Map(accueils.map((a) => [a.le, a]));
    return new Map(jours.map((le) => [le, parJour.get(le) ?? place]));
  }
  if (rotation?.genre !== 'fixe' || lieux.length === 0) return new Map(jours.map((le) => [le, place]));
  const servis = lieux.map((lieu) => deja.filter((s) => s.le !== undefined && memePlace(s, lieu)).length);
  return new Map(
    jours.map((le) => {
      const rang = servis.indexOf(Math.min(...servis));
      servis[rang] = (servis[rang] ?? 0) + 1;
      return [le, lieux[rang] ?? place];
    }),
  );
}

const memePlace = (a: Place, b: Place): boolean => a.lieu === b.lieu && a.communeInsee === b.communeInsee;
