import type { Rencontre } from '../lists/rencontres.list.ts';
import { plusMinutes, versHeureLocale } from '../temps/heure-locale.ts';
import { texteVisible } from '../textes/html.ts';
import { corpsInvitation } from './corps-invitation.ts';
import { lieuComplet } from './lieu.ts';

export interface Participant {
  readonly adresse: string;
  readonly nom: string;
  readonly facultatif?: boolean;
}

/** What a meeting says of its rencontre. */
export interface ContenuDeLEvenement {
  readonly sujet: string;
  readonly corpsHtml: string;
  /** Local times, `AAAA-MM-JJTHH:MM:SS`, no offset. */
  readonly debut: string;
  readonly fin: string;
  readonly lieu?: string;
}

/** A meeting to make. The gateway hides the addresses of the participants from each other. */
export interface EvenementAPlanifier extends ContenuDeLEvenement {
  readonly participants: readonly Participant[];
  readonly enLigne: boolean;
  /**
   * Stable for one rencontre: the same key never makes two events. Planned again after a cancellation, it takes another
   * key.
   */
  readonly cleTransaction: string;
}

/** A meeting as the calendar has it. `corps`: our part of its body, without what Teams adds. */
export interface EvenementTenu {
  readonly sujet: string;
  readonly debut: string;
  readonly fin: string;
  readonly lieu: string | undefined;
  readonly corps: string;
}

/** What the meeting of a dated rencontre says; `organisatrices`: the names of those who organise it with the coordination. */
export function contenuDeLEvenement(
  rencontre: Rencontre & { readonly debut: string },
  organisatrices: readonly string[] = [],
): ContenuDeLEvenement {
  const lieu = lieuComplet(rencontre);
  return {
    sujet: rencontre.titre,
    corpsHtml: corpsInvitation(rencontre, organisatrices),
    debut: versHeureLocale(rencontre.debut),
    fin: versHeureLocale(plusMinutes(rencontre.debut, rencontre.dureeMinutes)),
    ...(lieu === undefined ? {} : { lieu }),
  };
}

/** What of it the calendar does not say yet; `lieu` is empty where there is none any more. Outlook writes bodies its own way: they are compared as they are read. */
export function aChangerDansLEvenement(voulu: ContenuDeLEvenement, tenu: EvenementTenu): Partial<ContenuDeLEvenement> {
  const lieu = voulu.lieu ?? '';
  return {
    ...(voulu.sujet === tenu.sujet ? {} : { sujet: voulu.sujet }),
    // An hour alone is moved with the other: the length of a meeting is what lies between them.
    ...(voulu.debut === tenu.debut && voulu.fin === tenu.fin ? {} : { debut: voulu.debut, fin: voulu.fin }),
    ...(lieu === (tenu.lieu ?? '') ? {} : { lieu }),
    ...(texteVisible(voulu.corpsHtml) === texteVisible(tenu.corps) ? {} : { corpsHtml: voulu.corpsHtml }),
  };
}
