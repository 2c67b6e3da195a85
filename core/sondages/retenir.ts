import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import type { Sondage } from '../lists/sondages.list.ts';
import { refusDeSonder } from './ouvrir.ts';

/** When and where a rencontre takes place once this slot is chosen: its own place where the slot names none. */
export function rencontreAuCreneau(
  sondage: Pick<Sondage, 'etat' | 'creneaux' | 'creneauRetenu'>,
  rencontre: Pick<Rencontre, 'lieu' | 'etat' | 'evenementId'>,
  choisi: string,
): Resultat<Pick<Rencontre, 'debut' | 'dureeMinutes' | 'lieu'>> {
  if (sondage.etat === 'Annulé')
    return refuser('regle-metier', 'Ce sondage a été abandonné : ouvrez-en un autre, ou fixez la date vous-même.');
  // Dated another way meanwhile; the choice itself, made already, is only finished.
  const refus = sondage.creneauRetenu === choisi ? undefined : refusDeSonder(rencontre);
  if (refus !== undefined) return refus;
  const creneau = sondage.creneaux?.find(({ id }) => id === choisi);
  if (creneau === undefined)
    return refuser('introuvable', 'Ce créneau n’est pas, ou n’est plus, proposé. Rafraîchissez la page.');
  const { debut, dureeMinutes } = creneau;
  return reussite({ debut, dureeMinutes, lieu: creneau.lieu ?? rencontre.lieu });
}
