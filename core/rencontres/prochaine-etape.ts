import type { Rencontre } from '../lists/rencontres.list.ts';
import { plusMinutes } from '../temps/heure-locale.ts';

/** The instant at which a rencontre ends; undefined without a beginning. */
const finDe = (rencontre: Pick<Rencontre, 'debut' | 'dureeMinutes'>): string | undefined =>
  rencontre.debut === undefined ? undefined : plusMinutes(rencontre.debut, rencontre.dureeMinutes);

/** Is it over? A rencontre without a date is to come; one that was held or cancelled in the past is past. */
export const estPassee = (rencontre: Rencontre, maintenant: string): boolean => {
  const fin = finDe(rencontre);
  return rencontre.etat === 'Tenue' || (fin !== undefined && fin < instantCourt(maintenant));
};

/** Instants of the lists go to the second: both sides of a comparison must. */
const instantCourt = (instant: string): string => `${instant.slice(0, 19)}Z`;

export type Etape = 'dater' | 'etablir' | 'planifier' | 'rejoindre' | 'presences' | 'aucune';

/** The one next thing to do, for who organises (`peutOrganiser`) or for who takes part. */
export function prochaineEtape(rencontre: Rencontre, peutOrganiser: boolean, maintenant: string): Etape {
  if (rencontre.etat === 'Annulée') return 'aucune';
  if (estPassee(rencontre, maintenant)) return peutOrganiser && !rencontre.feuilleDePresence ? 'presences' : 'aucune';
  if (!peutOrganiser) return rencontre.lienReunion === undefined ? 'aucune' : 'rejoindre';
  if (rencontre.debut === undefined) return 'dater';
  if (rencontre.ordreDuJour === undefined) return 'etablir';
  if (rencontre.evenementId === undefined) return 'planifier';
  return rencontre.lienReunion === undefined ? 'aucune' : 'rejoindre';
}
