import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import type { Sondage } from '../lists/sondages.list.ts';
import { refusDeSonder } from './ouvrir.ts';

/** What is left to write so that a poll has no slot chosen, and its rencontre nothing that came from it. */
interface ALacher {
  readonly choix: boolean;
  readonly rencontre: Partial<Pick<Rencontre, 'debut' | 'lieu' | 'dureeMinutes'>>;
}

/** What was set by hand since stays; a meeting that is made keeps its date. */
export function preparerLacher(
  sondage: Pick<Sondage, 'creneaux' | 'creneauRetenu' | 'avantLeChoix'>,
  rencontre: Pick<Rencontre, 'debut' | 'lieu' | 'dureeMinutes' | 'etat' | 'evenementId'>,
): Resultat<ALacher> {
  const refus = refusDeSonder(rencontre);
  if (refus !== undefined) return refus;
  const retenu = sondage.creneaux?.find(({ id }) => id === sondage.creneauRetenu);
  const { avantLeChoix: avant } = sondage;
  const rendre = avant !== undefined && retenu !== undefined;
  return reussite({
    choix: sondage.creneauRetenu !== undefined,
    rencontre: {
      ...(retenu !== undefined && Date.parse(retenu.debut) === Date.parse(rencontre.debut ?? '')
        ? { debut: undefined }
        : {}),
      ...(rendre && retenu.lieu !== undefined && retenu.lieu === rencontre.lieu && avant.lieu !== rencontre.lieu
        ? { lieu: avant.lieu }
        : {}),
      ...(rendre && retenu.dureeMinutes === rencontre.dureeMinutes && avant.dureeMinutes !== rencontre.dureeMinutes
        ? { dureeMinutes: avant.dureeMinutes }
        : {}),
    },
  });
}

/** The meeting is in the calendar although nothing has noted it: those invited have been told. */
export const REUNION_ANNONCEE = refuser(
  'regle-metier',
  'La réunion de ce créneau est déjà dans les agendas : choisissez « Terminer la planification », puis changez la date si besoin.',
);
