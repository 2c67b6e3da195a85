import type { Interconnaissance } from '../lists/interconnaissances.list.ts';
import type { Sollicitation } from '../lists/sollicitations.list.ts';
import { attend } from '../sollicitations/reporter.ts';
import { aujourdhui, plusMinutes, versHeureLocale } from '../temps/heure-locale.ts';
import { estClose } from './montrer.ts';
import { aRepondu } from './reponses.ts';

const UN_JOUR = 24 * 60;
/** Hour of the one round of a day in which every structure is looked at, and the minutes that it lasts. */
const TOUR_DU_JOUR = { heure: '08', avant: 10 } as const;

/**
 * May a mail have to leave, or to be given up, in this round? Told from the questions and from the mails alone, so that a round with nothing to do
 * reads neither the annuaire nor its people. Whoever had no address, and has one now, is found once a day.
 */
export function peutAvoirAEcrire(
  lignes: readonly Interconnaissance[],
  faites: readonly Sollicitation[],
  maintenant: string,
): boolean {
  const jour = aujourdhui(maintenant);
  const parLigne = new Map(lignes.map((l) => [l.id, l] as const));
  const depuisHier = plusMinutes(maintenant, -UN_JOUR);
  const muette = ({ interconnaissance = '' }: Sollicitation): boolean => {
    const ligne = parLigne.get(interconnaissance);
    return ligne === undefined || estClose(ligne, jour) || aRepondu(ligne);
  };
  if (faites.some((s) => s.etat === 'À envoyer' && (!attend(s, maintenant) || muette(s)))) return true;
  const ouvertes = lignes.filter((l) => !estClose(l, jour) && !aRepondu(l));
  const demandees = new Set(faites.flatMap((s) => (s.etat === 'Annulée' ? [] : (s.interconnaissance ?? []))));
  const jamais = ouvertes.filter((l) => !demandees.has(l.id));
  if (jamais.length === 0 && !faites.some((s) => s.etat === 'En erreur')) return false;
  const [heure = '', minute = ''] = versHeureLocale(maintenant).slice(11, 16).split(':');
  if (heure === TOUR_DU_JOUR.heure && Number(minute) < TOUR_DU_JOUR.avant) return ouvertes.length > 0;
  // A launch asks so many at once: the others follow. A mail that was given up may be owed to somebody else.
  const renoncees = new Set(
    faites.flatMap((s) => (s.etat === 'Annulée' && s.modifieLe > depuisHier ? (s.interconnaissance ?? []) : [])),
  );
  return jamais.some((l) => l.creeLe > depuisHier || renoncees.has(l.id));
}
