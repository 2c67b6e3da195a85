import type { Refus } from '../contrats/erreur.ts';
import { heuresDArrivee } from '../invitations/arriver.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import { aujourdhui, plusJours } from '../temps/heure-locale.ts';

/** Days during which the cards of a sitting are typed. Its figures are worked out once, after them: nobody reads them before and after a code. */
export const JOURS_POUR_DONNER = 7;
/** Day of the next year on which what a year was told by is destroyed: its last sittings are closed by then. */
const JOUR_DE_LA_DESTRUCTION = '01-15';

type Datee = Pick<Rencontre, 'etat' | 'debut' | 'dureeMinutes'>;

/** Last local day on which the codes of a sitting are taken, AAAA-MM-JJ. */
export const dernierJour = (debut: string): string => plusJours(aujourdhui(debut), JOURS_POUR_DONNER);

export const sontClos = (debut: string, maintenant: string): boolean => dernierJour(debut) < aujourdhui(maintenant);

/** The civil year by whose salt the codes of a sitting are kept. */
export const anneeDe = (debut: string): string => aujourdhui(debut).slice(0, 4);

/** May the salt of this year be destroyed? */
export const anneeFinie = (annee: string, maintenant: string): boolean =>
  aujourdhui(maintenant) >= `${Number(annee) + 1}-${JOUR_DE_LA_DESTRUCTION}`;

/** Why a code is not taken now; nothing of it depends on the codes that were given. */
export function refusDeDonner(rencontre: Datee, maintenant: string): Refus | undefined {
  const heures = heuresDArrivee(rencontre);
  if (heures === undefined || rencontre.debut === undefined)
    return { code: 'regle-metier', message: 'Cette rencontre n’a pas de date, ou elle est annulée.' };
  if (Date.parse(maintenant) < Date.parse(heures.de))
    return {
      code: 'regle-metier',
      message: 'Les codes se donnent le jour même, une heure avant le début au plus tôt.',
    };
  return sontClos(rencontre.debut, maintenant)
    ? {
        code: 'regle-metier',
        message: `Les codes d’une rencontre se donnent jusqu’à ${JOURS_POUR_DONNER} jours après.`,
      }
    : undefined;
}
