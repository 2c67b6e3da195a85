import type { NouvelleRencontre } from '../../../core/lists/rencontres.list.ts';
import type { NouvelleVenue } from '../../../core/lists/venues.list.ts';

/** One structure that came to the last rencontre held, and is not in the annuaire. The rank of a row is its identifier. */
export function venuesDExemple(rencontres: readonly NouvelleRencontre[]): readonly NouvelleVenue[] {
  const tenues = rencontres.flatMap((r, rang) =>
    r.etat === 'Tenue' && r.debut !== undefined ? [{ rencontre: String(rang + 1), debut: r.debut }] : [],
  );
  const derniere = tenues.toSorted((a, b) => b.debut.localeCompare(a.debut))[0];
  if (derniere === undefined) return [];
  const { rencontre, debut } = derniere;
  return [
    { cle: 'exemple-venue-1', rencontre, nom: 'Les Roues de l’estuaire (exemple)', diteLe: debut, etat: 'À examiner' },
  ];
}
