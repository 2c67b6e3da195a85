import type { Rencontre } from '../lists/rencontres.list.ts';
import { aujourdhui, plusMinutes } from '../temps/heure-locale.ts';

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

export type Etape = 'dater' | 'etablir' | 'planifier' | 'envoyer' | 'rejoindre' | 'accueillir' | 'presences' | 'aucune';

/**
 * The one next thing to do, for who organises (`peutOrganiser`) or for who takes part. `pages`: how many of those
 * expected, without an account, still wait for its page once it is planned. On the day when one meets somewhere, whoever
 * organises is at the door, whatever is left to prepare.
 */
export function prochaineEtape(rencontre: Rencontre, peutOrganiser: boolean, maintenant: string, pages = 0): Etape {
  if (rencontre.etat === 'Annulée') return 'aucune';
  if (estPassee(rencontre, maintenant)) return peutOrganiser && !rencontre.feuilleDePresence ? 'presences' : 'aucune';
  if (!peutOrganiser) return etapeDeLaReunion(rencontre);
  return accueilleAujourdhui(rencontre, maintenant) ? 'accueillir' : etapeDePreparation(rencontre, pages);
}

/** Does one meet somewhere, today? The days are those of the territory. */
const accueilleAujourdhui = ({ debut, modalite }: Rencontre, maintenant: string): boolean =>
  modalite !== 'À distance' && debut !== undefined && aujourdhui(debut) === aujourdhui(maintenant);

/** The next thing to prepare of a rencontre to come, for who organises. */
export function etapeDePreparation(
  rencontre: Rencontre,
  pages: number,
): 'dater' | 'etablir' | 'planifier' | 'envoyer' | ReturnType<typeof etapeDeLaReunion> {
  if (rencontre.debut === undefined) return 'dater';
  if (rencontre.ordreDuJour === undefined) return 'etablir';
  if (rencontre.evenementId === undefined) return 'planifier';
  return pages > 0 ? 'envoyer' : etapeDeLaReunion(rencontre);
}

/** What is left to do of a meeting that is planned: to join it, when it has a link. */
export const etapeDeLaReunion = ({ lienReunion }: Pick<Rencontre, 'lienReunion'>): 'rejoindre' | 'aucune' =>
  lienReunion === undefined ? 'aucune' : 'rejoindre';
