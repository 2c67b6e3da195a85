import type { Rencontre } from '../lists/rencontres.list.ts';

/** What became of the sittings whose day has come. */
export interface Cadence {
  readonly annoncees: number;
  readonly tenues: number;
  readonly annulees: number;
  /** Neither entered as held nor cancelled. */
  readonly inconnues: number;
}

/** The cadence announced against the cadence held, up to an instant. What is still to come says nothing yet. */
export function cadenceDe(seances: readonly Pick<Rencontre, 'debut' | 'etat'>[], maintenant: string): Cadence {
  const venues = seances.filter(
    ({ debut, etat }) => etat !== 'Brouillon' && debut !== undefined && Date.parse(debut) <= Date.parse(maintenant),
  );
  const tenues = venues.filter(({ etat }) => etat === 'Tenue').length;
  const annulees = venues.filter(({ etat }) => etat === 'Annulée').length;
  return { annoncees: venues.length, tenues, annulees, inconnues: venues.length - tenues - annulees };
}
