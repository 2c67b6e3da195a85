import { type Refus, type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { Participation } from '../lists/participations.list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import { plusMinutes } from '../temps/heure-locale.ts';

/** People come early, and some are still there after the end: minutes. */
const AVANT = 60;
const APRES = 120;

/** Between which instants one says that one is there; never without a date, nor once it is cancelled. */
export function heuresDArrivee({
  etat,
  debut,
  dureeMinutes,
}: Pick<Rencontre, 'etat' | 'debut' | 'dureeMinutes'>): { readonly de: string; readonly a: string } | undefined {
  if (debut === undefined || etat === 'Annulée') return undefined;
  return { de: plusMinutes(debut, -AVANT), a: plusMinutes(debut, dureeMinutes + APRES) };
}

/** Is it the time to say that one is there? */
export function onArrive(rencontre: Pick<Rencontre, 'etat' | 'debut' | 'dureeMinutes'>, maintenant: string): boolean {
  const heures = heuresDArrivee(rencontre);
  const present = Date.parse(maintenant);
  return heures !== undefined && present >= Date.parse(heures.de) && present <= Date.parse(heures.a);
}

/** By which way an arrival is said: one’s own link, one’s account, or the code of the door, that names nobody. */
export const VOIES_D_ARRIVEE = { lien: 'Lien personnel', compte: 'Dit dans Teams', porte: 'Dit à la porte' } as const;
export type VoieDArrivee = keyof typeof VOIES_D_ARRIVEE;

type Notee = Pick<Participation, 'statut' | 'personnes' | 'source'>;

/** Was this presence said at the door, by whoever held its code? */
export const ditALaPorte = ({ source }: Pick<Participation, 'source'>): boolean => source === VOIES_D_ARRIVEE.porte;

/**
 * What changes on the participation; nothing when it is noted present already, with the number that was counted. What
 * the coordination has corrected after the door is not said again at the door: nobody there is known.
 */
export function noterArrivee(
  rencontre: Rencontre,
  participation: Notee | undefined,
  { voie, maintenant }: { readonly voie: VoieDArrivee; readonly maintenant: string },
): Resultat<Partial<Notee>> {
  const refus = refusDArriver(rencontre, maintenant);
  if (refus !== undefined) return { ok: false, refus };
  if (participation === undefined)
    return refuser('interdit', 'Votre structure n’est pas, ou n’est plus, invitée à cette rencontre.');
  if (participation.statut === 'Présent' || (voie === 'porte' && ditALaPorte(participation))) return reussite({});
  return reussite({
    statut: 'Présent',
    personnes: participation.personnes ?? 1,
    source: VOIES_D_ARRIVEE[voie],
  });
}

/** Why nobody says now that they are there. */
export const refusDArriver = (
  rencontre: Pick<Rencontre, 'etat' | 'debut' | 'dureeMinutes'>,
  maintenant: string,
): Refus | undefined =>
  onArrive(rencontre, maintenant)
    ? undefined
    : {
        code: 'regle-metier',
        message: 'On dit qu’on est là le jour même, une heure avant le début au plus tôt.',
      };
