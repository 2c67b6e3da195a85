import type { Rencontre } from '../lists/rencontres.list.ts';
import { dejaReprises } from '../rencontres/reprendre.ts';

/** What became of the sittings whose day has come. */
export interface Cadence {
  readonly annoncees: number;
  readonly tenues: number;
  readonly annulees: number;
  /** Neither entered as held nor cancelled. */
  readonly inconnues: number;
}

/** The cadence announced against the cadence held, up to an instant. What is still to come says nothing yet; a sitting planned anew counts once. */
export function cadenceDe(
  seances: readonly Pick<Rencontre, 'id' | 'debut' | 'etat' | 'reprend'>[],
  maintenant: string,
): Cadence {
  const reprises = dejaReprises(seances);
  const venues = seances.filter(
    ({ id, debut, etat }) =>
      !reprises.has(id) && etat !== 'Brouillon' && debut !== undefined && Date.parse(debut) <= Date.parse(maintenant),
  );
  const tenues = venues.filter(({ etat }) => etat === 'Tenue').length;
  const annulees = venues.filter(({ etat }) => etat === 'Annulée').length;
  return { annoncees: venues.length, tenues, annulees, inconnues: venues.length - tenues - annulees };
}
