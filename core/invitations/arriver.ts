import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { Participation } from '../lists/participations.list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import { plusMinutes } from '../temps/heure-locale.ts';

/** People come early, and some are still there after the end: minutes. */
const AVANT = 60;
const APRES = 120;

/** Is it the time to say that one is there? */
export function onArrive(rencontre: Pick<Rencontre, 'etat' | 'debut' | 'dureeMinutes'>, maintenant: string): boolean {
  const { etat, debut, dureeMinutes } = rencontre;
  if (debut === undefined || etat === 'Annulée') return false;
  const present = Date.parse(maintenant);
  return (
    present >= Date.parse(plusMinutes(debut, -AVANT)) && present <= Date.parse(plusMinutes(debut, dureeMinutes + APRES))
  );
}

type Notee = Pick<Participation, 'statut' | 'personnes'>;

/** What changes on the participation; nothing when it is noted present already, with the number that was counted. */
export function noterArrivee(
  rencontre: Rencontre,
  participation: Notee | undefined,
  maintenant: string,
): Resultat<Partial<Pick<Participation, 'statut' | 'personnes' | 'source'>>> {
  if (participation === undefined)
    return refuser('interdit', 'Votre structure n’est pas, ou n’est plus, invitée à cette rencontre.');
  if (!onArrive(rencontre, maintenant))
    return refuser('regle-metier', 'On dit qu’on est là le jour même, une heure avant le début au plus tôt.');
  if (participation.statut === 'Présent') return reussite({});
  return reussite({ statut: 'Présent', personnes: participation.personnes ?? 1, source: 'Lien personnel' });
}
