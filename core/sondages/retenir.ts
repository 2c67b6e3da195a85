import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import type { Sondage } from '../lists/sondages.list.ts';
import { depouiller, estRefuseDeToutes, type Urne } from './depouiller.ts';
import { refusDeSonder } from './ouvrir.ts';

/**
 * When and where a rencontre takes place once this slot is chosen: its own place where the slot names none. A slot that
 * every structure that answered has refused is no date: nobody would come.
 */
export function rencontreAuCreneau(
  sondage: Pick<Sondage, 'etat' | 'creneaux' | 'creneauRetenu'>,
  rencontre: Pick<Rencontre, 'lieu' | 'etat' | 'evenementId'>,
  choisi: string,
  urne: Urne,
): Resultat<Pick<Rencontre, 'debut' | 'dureeMinutes' | 'lieu'>> {
  if (sondage.etat === 'Annulé')
    return refuser('regle-metier', 'Ce sondage a été abandonné : ouvrez-en un autre, ou fixez la date vous-même.');
  // Dated another way meanwhile; the choice itself, made already, is only finished.
  const refus = sondage.creneauRetenu === choisi ? undefined : refusDeSonder(rencontre);
  if (refus !== undefined) return refus;
  const creneau = sondage.creneaux?.find(({ id }) => id === choisi);
  if (creneau === undefined)
    return refuser('introuvable', 'Ce créneau n’est pas, ou n’est plus, proposé. Rafraîchissez la page.');
  if (sondage.creneauRetenu !== choisi && estRefuse(urne, choisi)) return refuser('regle-metier', PERSONNE_NE_PEUT);
  const { debut, dureeMinutes } = creneau;
  return reussite({ debut, dureeMinutes, lieu: creneau.lieu ?? rencontre.lieu });
}

/** Said where the slot is not chosen, and where it cannot be. */
export const PERSONNE_NE_PEUT =
  'Aucune structure qui a répondu ne peut venir à ce créneau\u00A0: retenez-en un autre, appelez celles qui n’ont rien dit, ou ajoutez des créneaux.';

function estRefuse(urne: Urne, choisi: string): boolean {
  const compte = depouiller(urne).find(({ creneau }) => creneau.id === choisi);
  if (compte === undefined) return false;
  const { oui, siBesoin, non } = compte;
  return estRefuseDeToutes({ oui: oui.length, siBesoin: siBesoin.length, non: non.length });
}
