import { Temporal } from 'temporal-polyfill';
import type { Publication } from '../lists/publications.list.ts';
import { moisDe, versParis } from '../temps/paris.ts';
import { dateLongue, deMois, espacesInsecables } from '../textes/francais.ts';

/** A claim older than this was left by an execution that died before sending: another one may take it over. */
export const MINUTES_DE_RESERVATION = 15;

export type Decision =
  | { readonly faire: 'publier'; readonly mois: string; readonly cle: string }
  | {
      readonly faire: 'rien';
      readonly raison: 'trop-tot' | 'deja-envoyee' | 'en-cours' | 'incertaine';
      readonly message: string;
      readonly mois: string;
    };

/** Key of the row in `Publications`: one per channel and month. */
export const cleDePublication = (canal: string, mois: string): string => `${canal}|${mois}`;

/** The month that the timer publishes: the one before the current month in Paris. */
export const moisAPublier = (maintenant: string): string =>
  Temporal.PlainYearMonth.from(moisDe(maintenant)).subtract({ months: 1 }).toString();

/**
 * Must the summary be published now? Asked every hour by the timer: an hour or a day missed is caught up, until the end of the month.
 * `publication` is the row of this channel and month, if there is one. `heure` is the hour of Paris. Without `mois`, the month before.
 */
export function deciderPublication(e: {
  readonly maintenant: string;
  readonly jour: number;
  readonly heure: number;
  readonly canal: string;
  readonly publication: Publication | undefined;
  readonly origine: 'Minuteur' | 'Manuelle';
  readonly mois?: string;
}): Decision {
  const mois = e.mois ?? moisAPublier(e.maintenant);
  const rien = (raison: Extract<Decision, { faire: 'rien' }>['raison'], message: string): Decision => ({
    faire: 'rien',
    raison,
    message: espacesInsecables(message),
    mois,
  });
  const deLaSynthese = `La synthèse ${deMois(mois)}`;

  const local = versParis(e.maintenant);
  if (mois > local.slice(0, 7)) return rien('trop-tot', `${deLaSynthese} ne peut pas encore paraître.`);
  if (e.origine === 'Minuteur' && estTropTot(local, mois, e.jour, e.heure))
    return rien(
      'trop-tot',
      `${deLaSynthese} paraîtra à partir du ${e.jour === 1 ? '1er' : e.jour} du mois suivant, à ${e.heure} h.`,
    );

  const p = e.publication;
  if (p === undefined || p.etat === 'En échec') return { faire: 'publier', mois, cle: cleDePublication(e.canal, mois) };
  if (p.etat === 'Envoyée') {
    const quand = p.envoyeeLe === undefined ? '' : ` ${dateLongue(p.envoyeeLe)}`;
    return rien('deja-envoyee', `${deLaSynthese} a déjà paru dans le canal « ${p.canal} »${quand}.`);
  }
  if (estRecente(p, e.maintenant))
    return rien('en-cours', `${deLaSynthese} est en cours de publication. Regardez le canal dans quelques minutes.`);
  if (p.etat === 'Réservée') return { faire: 'publier', mois, cle: cleDePublication(e.canal, mois) };
  return rien(
    'incertaine',
    `${deLaSynthese} a peut-être paru : l’envoi n’a pas reçu de réponse. Regardez le canal « ${p.canal} ». Si elle y est, mettez l’état de la ligne « ${p.cle} » à « Envoyée » dans la liste Publications ; sinon, à « En échec », puis publiez de nouveau.`,
  );
}

/** Before the day and hour of Paris of the month that follows `mois`; a day that this month lacks is its last. `local` is the time of Paris. */
function estTropTot(local: string, mois: string, jour: number, heure: number): boolean {
  const suivant = Temporal.PlainYearMonth.from(mois).add({ months: 1 });
  const echeance = suivant.toPlainDate({ day: Math.min(jour, suivant.daysInMonth) }).toPlainDateTime({ hour: heure });
  return local < echeance.toString();
}

const estRecente = (p: Publication, maintenant: string): boolean =>
  p.reserveeLe !== undefined &&
  Temporal.Instant.from(p.reserveeLe).until(Temporal.Instant.from(maintenant)).total('minutes') <
    MINUTES_DE_RESERVATION;
