import type { NouvelleNoteDeCarnet } from '../../../core/lists/carnet.list.ts';
import type { NouvelleRencontre } from '../../../core/lists/rencontres.list.ts';
import type { NouvelleVenue } from '../../../core/lists/venues.list.ts';
import { aujourdhui } from '../../../core/temps/heure-locale.ts';

/** The last rencontre held. The rank of a row is its identifier. */
function derniereTenue(rencontres: readonly NouvelleRencontre[]) {
  const tenues = rencontres.flatMap((r, rang) =>
    r.etat === 'Tenue' && r.debut !== undefined ? [{ rencontre: String(rang + 1), debut: r.debut }] : [],
  );
  return tenues.toSorted((a, b) => b.debut.localeCompare(a.debut))[0];
}

/** One structure that came to it, and is not in the annuaire. */
export function venuesDExemple(rencontres: readonly NouvelleRencontre[]): readonly NouvelleVenue[] {
  const derniere = derniereTenue(rencontres);
  if (derniere === undefined) return [];
  const { rencontre, debut } = derniere;
  return [
    { cle: 'exemple-venue-1', rencontre, nom: 'Les Roues de l’estuaire (exemple)', diteLe: debut, etat: 'À examiner' },
  ];
}

/** What the coordination observed of it. */
export function carnetDExemple(rencontres: readonly NouvelleRencontre[], par: string): readonly NouvelleNoteDeCarnet[] {
  const derniere = derniereTenue(rencontres);
  if (derniere === undefined) return [];
  const { rencontre, debut } = derniere;
  const texte = 'Salle trop petite : prévoir la grande. Le tour de table a pris vingt minutes, à raccourcir.';
  return [{ cle: 'exemple-carnet-1', rencontre, observeeLe: aujourdhui(debut), texte, par }];
}
