import { type Resultat, refuser } from '../contrats/erreur.ts';
import type { Participation } from '../lists/participations.list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import type { Sollicitation } from '../lists/sollicitations.list.ts';
import { aujourdhui, depuisHeureLocale, plusJours } from '../temps/heure-locale.ts';
import { dateCourte } from '../textes/francais.ts';
import { type DemandeFaite, JOURS_DU_BUDGET } from './demandes.ts';

/** A mail that waits: to whom, and the local day on which it leaves. */
export interface Report {
  readonly structure: string;
  readonly le: string;
}

/** When the day begins for who reads mails. */
const MATIN = '08:30:00';

/** The instant from which a mail that waits for a day may leave. */
export const instantDuReport = (le: string): string => depuisHeureLocale(`${le}T${MATIN}`);

/** By structure, the instant from which its mail may leave. */
export const instantsDesReports = (reports: readonly Report[] = []): ReadonlyMap<string, string> =>
  new Map(reports.map(({ structure, le }) => [structure, instantDuReport(le)] as const));

/** Does this row still wait for its day? */
export const attend = ({ pasAvant }: Pick<Sollicitation, 'pasAvant'>, maintenant: string): boolean =>
  pasAvant !== undefined && Date.parse(pasAvant) > Date.parse(maintenant);

/** A mail leaves on a day to come, while it may still be answered: before `limite`, an instant. */
export function refusDeReporter(
  reports: readonly Report[],
  { maintenant, limite }: { readonly maintenant: string; readonly limite: string },
): Resultat<never> | undefined {
  const passe = reports.findIndex(({ le }) => le <= aujourdhui(maintenant));
  const tardif = reports.findIndex(({ le }) => Date.parse(instantDuReport(le)) >= Date.parse(limite));
  const rang = passe >= 0 ? passe : tardif;
  if (rang < 0) return undefined;
  const message =
    passe >= 0
      ? 'Un envoi se reporte à un jour à venir.'
      : `Reporté à ce jour, l’envoi partirait trop tard pour qu’on y réponde : choisissez un jour avant le ${dateCourte(limite)}.`;
  return refuser('regle-metier', message, [{ chemin: `corps.reports.${rang}.le`, message }]);
}

/**
 * The first local day on which one more ask no longer takes a structure above its budget, if nothing else is asked of it
 * until then; undefined when it has room already. `demandes`: those of its budget, the latest first.
 */
export function jourDeRetour(demandes: readonly DemandeFaite[], plafond: number): string | undefined {
  const quiPart = demandes[plafond - 1];
  return quiPart === undefined ? undefined : plusJours(aujourdhui(quiPart.le), JOURS_DU_BUDGET);
}

/** Is an invitation by Outlook that was put off due: its day has come, or the rencontre was moved before it? */
export const invitationDue = (
  { invitationPasAvant: le }: Pick<Participation, 'invitationPasAvant'>,
  { debut }: Pick<Rencontre, 'debut'>,
  maintenant: string,
): boolean =>
  le !== undefined &&
  (Date.parse(le) <= Date.parse(maintenant) || (debut !== undefined && Date.parse(debut) <= Date.parse(le)));
