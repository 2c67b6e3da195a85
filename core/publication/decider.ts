import { Temporal } from 'temporal-polyfill';
import { clotureDe, dernierMoisTermine } from '../indicateurs/cloture.ts';
import type { Publication } from '../lists/publications.list.ts';
import { versHeureLocale } from '../temps/heure-locale.ts';
import { dateLongue, deMois, espacesInsecables } from '../textes/francais.ts';
import { type Edition, PREMIERE } from './edition.ts';

/** A claim older than this was left by an execution that died before sending: another one may take it over. */
const MINUTES_DE_RESERVATION = 15;

export type Decision =
  | { readonly faire: 'publier'; readonly mois: string }
  | {
      readonly faire: 'rien';
      readonly raison: 'trop-tot' | 'deja-envoyee' | 'en-cours' | 'incertaine';
      readonly message: string;
      readonly mois: string;
    };

/** The month that the timer publishes: the one before the current month. */
export const moisAPublier = dernierMoisTermine;

/**
 * Must the summary be published now? Asked every hour by the timer: an hour or a day missed is caught up, until the
 * end of the month. `publication` is the row of this channel, month and edition, if there is one. `heure` is the hour
 * of the territory. Without `mois`, the month before.
 */
export function deciderPublication(e: {
  readonly maintenant: string;
  readonly jour: number;
  readonly heure: number;
  readonly canal: string;
  readonly publication: Publication | undefined;
  readonly origine: 'Minuteur' | 'Manuelle';
  readonly mois?: string;
  readonly edition?: Edition;
}): Decision {
  const mois = e.mois ?? moisAPublier(e.maintenant);
  const rien = (raison: Extract<Decision, { faire: 'rien' }>['raison'], message: string): Decision => ({
    faire: 'rien',
    raison,
    message: espacesInsecables(message),
    mois,
  });
  const deLaSynthese = nommer(e.edition ?? PREMIERE, mois);

  const local = versHeureLocale(e.maintenant);
  if (mois > local.slice(0, 7)) return rien('trop-tot', `${deLaSynthese} ne peut pas encore paraître.`);
  if (e.origine === 'Minuteur' && local < clotureDe(mois, e))
    return rien(
      'trop-tot',
      `${deLaSynthese} paraîtra à partir du ${e.jour === 1 ? '1er' : e.jour} du mois suivant, à ${e.heure} h.`,
    );

  const p = e.publication;
  if (p === undefined || peutPartir(p, e.maintenant)) return { faire: 'publier', mois };
  if (p.etat === 'Envoyée') {
    const quand = p.envoyeeLe === undefined ? '' : ` ${dateLongue(p.envoyeeLe)}`;
    const depuis = e.edition?.sorte === 'Provisoire' ? ' Ses chiffres n’ont pas changé depuis.' : '';
    return rien('deja-envoyee', `${deLaSynthese} a déjà paru dans le canal « ${p.canal} »${quand}.${depuis}`);
  }
  if (estRecente(p, e.maintenant))
    return rien('en-cours', `${deLaSynthese} est en cours de publication. Regardez le canal dans quelques minutes.`);
  return rien(
    'incertaine',
    `${deLaSynthese} a peut-être paru : l’envoi n’a pas reçu de réponse. Regardez le canal « ${p.canal} ». Si elle y est, mettez l’état de la ligne « ${p.cle} » à « Envoyée » dans la liste Publications ; sinon, à « En échec », puis publiez de nouveau.`,
  );
}

/** May what this row claims leave now? It was refused, or claimed by an execution that died before sending. */
export const peutPartir = (p: Publication, maintenant: string): boolean =>
  p.etat === 'En échec' || (p.etat === 'Réservée' && !estRecente(p, maintenant));

/** A channel that refuses the same card twice refuses the next ones too: it is asked once an hour, not at every round. */
const MINUTES_APRES_DEUX_REFUS = 60;

/** Is this card refused again and again, and was it just tried? */
export const vientDEtreRefusee = (p: Publication, maintenant: string): boolean =>
  p.etat === 'En échec' && (p.tentatives ?? 0) >= 2 && minutesDepuis(p, maintenant) < MINUTES_APRES_DEUX_REFUS;

/** « La synthèse d’octobre 2026 », « La synthèse corrigée d’octobre 2026 ». */
const nommer = (edition: Edition, mois: string): string => {
  const mot = edition.sorte === 'Provisoire' ? ' provisoire' : edition.version > 1 ? ' corrigée' : '';
  return `La synthèse${mot} ${deMois(mois)}`;
};

/** Claimed so lately that its execution may still be at it. */
export const estRecente = (p: Pick<Publication, 'reserveeLe'>, maintenant: string): boolean =>
  minutesDepuis(p, maintenant) < MINUTES_DE_RESERVATION;

const minutesDepuis = ({ reserveeLe }: Pick<Publication, 'reserveeLe'>, maintenant: string): number =>
  reserveeLe === undefined
    ? Number.POSITIVE_INFINITY
    : Temporal.Instant.from(reserveeLe).until(Temporal.Instant.from(maintenant)).total('minutes');
