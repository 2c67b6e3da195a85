import { type Resultat, refuser } from '../../core/contrats/erreur.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import type { Participant } from '../../core/rencontres/evenement.ts';
import { quiPrevenir } from '../../core/rencontres/planifier.ts';
import { aUneReunionAVenir, ecartANoter } from '../../core/rencontres/selon-outlook.ts';
import { plusMinutes, versHeureLocale } from '../../core/temps/heure-locale.ts';
import type { ReunionTenue } from '../../graph/reunions-tenues.ts';
import type { Contexte } from '../hote/contexte.ts';
import { lireAttendus, sansAdresse } from './lire-invites.ts';

type LueDansOutlook =
  | { readonly avecReunion: false }
  /** `tenue` is undefined when the calendar has it no more. */
  | { readonly avecReunion: true; readonly tenue: ReunionTenue | undefined };

/** The meeting of a rencontre as the calendar has it now. */
export async function lireDansOutlook(
  { agenda }: Pick<Contexte, 'agenda'>,
  rencontre: Rencontre,
  maintenant: string,
): Promise<LueDansOutlook> {
  if (!aUneReunionAVenir(rencontre, maintenant)) return { avecReunion: false };
  const tenues = await agenda.tenues([rencontre.evenementId], fenetreDe([rencontre]));
  return { avecReunion: true, tenue: tenues.get(rencontre.evenementId) };
}

/** Changed in Outlook meanwhile: written over, the meeting would lose in silence what somebody decided there. */
const D_ABORD_OUTLOOK = refuser(
  'conflit',
  'La réunion a été changée dans Outlook. Ouvrez la page de la rencontre : elle montre les deux, choisissez d’abord lequel garder.',
);

/** Refuses to change a rencontre that its meeting contradicts. One deleted is no obstacle: there is nothing to write over. */
export async function refusSiOutlookDiffere(
  contexte: Contexte,
  rencontre: Rencontre,
  maintenant: string,
): Promise<Resultat<never> | undefined> {
  const lue = await lireDansOutlook(contexte, rencontre, maintenant);
  if (!lue.avecReunion || lue.tenue === undefined) return undefined;
  return ecartANoter(rencontre, lue.tenue, await contexte.territoire()) === undefined ? undefined : D_ABORD_OUTLOOK;
}

/** The meetings of these rencontres as the calendar has them, by rencontre, in one reading. */
export async function lireReunions(
  { agenda }: Pick<Contexte, 'agenda'>,
  rencontres: readonly Rencontre[],
  maintenant: string,
): Promise<ReadonlyMap<string, ReunionTenue>> {
  const avec = rencontres.flatMap((r) => (aUneReunionAVenir(r, maintenant) ? [r] : []));
  if (avec.length === 0) return new Map();
  const tenues = await agenda.tenues(
    avec.map(({ evenementId }) => evenementId),
    fenetreDe(avec),
  );
  return new Map(
    avec.flatMap(({ id, evenementId }) => {
      const tenue = tenues.get(evenementId);
      return tenue === undefined ? [] : [[id, tenue] as const];
    }),
  );
}

/** Where the meetings of these rencontres should be, in local times. */
export function fenetreDe(rencontres: readonly (Pick<Rencontre, 'dureeMinutes'> & { readonly debut: string })[]) {
  const debuts = rencontres.map(({ debut }) => versHeureLocale(debut)).sort();
  const fins = rencontres.map((r) => versHeureLocale(plusMinutes(r.debut, r.dureeMinutes))).sort();
  return { debut: debuts[0] ?? '', fin: fins.at(-1) ?? '' };
}

/** Those expected whom Outlook does not reach: out of the meeting although they have an address, or without one. */
export async function horsDOutlook(contexte: Contexte, rencontre: Rencontre, tenue: ReunionTenue | undefined) {
  const attendus = await lireAttendus(contexte.depots, rencontre);
  const dedans = tenue && new Set(tenue.participants.map(({ adresse }) => adresse.toLowerCase()));
  const oublie = ({ adresse }: Participant): boolean => dedans?.has(adresse.toLowerCase()) === false;
  return {
    /** Those out of it, each once. */
    oublies: quiPrevenir(attendus).participants.filter(oublie),
    horsReunion: attendus
      .filter((invite) => quiPrevenir([invite]).participants.some(oublie))
      .map(({ structure: { id, nom } }) => ({ structure: id, nom })),
    sansAdresse: sansAdresse(attendus),
  };
}
