import { type NatureDeSollicitation, peseSurLaPersonne, VAGUE_D_INVITATION } from '../liens/natures.ts';
import type { Participation } from '../lists/participations.list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import type { Sollicitation } from '../lists/sollicitations.list.ts';
import { estAttendue, invitationReportee } from '../rencontres/attendues.ts';
import { aujourdhui, depuisHeureLocale, plusJours } from '../temps/heure-locale.ts';

/** Length of the budget, in days: the day itself and those before it. */
export const JOURS_DU_BUDGET = 30;

/** What tells what was asked: the mails, the calls and the visits noted, and the invitations that Outlook sends. */
export interface Faits {
  readonly sollicitations: readonly Sollicitation[];
  readonly participations: readonly Participation[];
  readonly rencontres: readonly Rencontre[];
}

/** Something asked of a structure. */
export interface DemandeFaite {
  /** Two mails with the same one ask the same thing. */
  readonly cle: string;
  readonly structure: string;
  /** The person written to, when one is known. */
  readonly contact: string | undefined;
  readonly nature: NatureDeSollicitation;
  /** By Outlook for the invitation to a rencontre. */
  readonly canal: Sollicitation['canal'];
  readonly rencontre: string | undefined;
  readonly campagne: string | undefined;
  /** Instant of the last time that it was said. */
  readonly le: string;
}

/** From one instant to another, both included. */
export interface Fenetre {
  readonly de: string;
  readonly a: string;
}

/** The thirty days of the budget that end at this instant, from the local midnight of the first. */
export const fenetreFinissant = (a: string): Fenetre => ({
  de: depuisHeureLocale(`${plusJours(aujourdhui(a), 1 - JOURS_DU_BUDGET)}T00:00:00`),
  a,
});

/** Has this row left, as far as is known? Neither one that waits, nor one that was cancelled, refused or came back. */
const estPartie = ({ etat }: Sollicitation): boolean => etat === 'Envoyée' || etat === 'Répondue';

/**
 * What was asked of structures between two instants: one row each, the latest first. An ask said twice (a page sent
 * again, the page of a rencontre to which Outlook invited too) is one, on the day when it was last said; a reminder is
 * another ask. What another mail carried with its own ask is no mail more.
 */
export function demandesEntre(faits: Faits, { de, a }: Fenetre): readonly DemandeFaite[] {
  const [debut, fin] = [Date.parse(de), Date.parse(a)];
  const dedans = (instant: string): boolean => {
    const le = Date.parse(instant);
    return le >= debut && le <= fin;
  };
  const parCle = new Map<string, DemandeFaite>();
  const compter = (d: DemandeFaite): void => {
    const connue = parCle.get(d.cle);
    if (connue === undefined || Date.parse(connue.le) < Date.parse(d.le)) parCle.set(d.cle, d);
  };
  for (const s of faits.sollicitations)
    if (
      s.envoyeeLe !== undefined &&
      dedans(s.envoyeeLe) &&
      estPartie(s) &&
      s.porteePar === undefined &&
      peseSurLaPersonne(s)
    )
      compter(deLaLigne(s, s.envoyeeLe));
  for (const d of invitationsDOutlook(faits)) if (dedans(d.le)) compter(d);
  return [...parCle.values()].toSorted((x, y) => Date.parse(y.le) - Date.parse(x.le) || (x.cle < y.cle ? -1 : 1));
}

/** What was asked in the thirty days of the budget. */
export const demandesRecentes = (faits: Faits, maintenant: string): readonly DemandeFaite[] =>
  demandesEntre(faits, fenetreFinissant(maintenant));

/** The ask to come to a rencontre, whichever way it is said. */
export const cleDInvitation = (rencontre: string, structure: string): string =>
  `invitation r${rencontre} s${structure}`;

const PAGE_D_INVITATION = new RegExp(`-${VAGUE_D_INVITATION}(-\\d+)?$`);

const deLaLigne = (s: Sollicitation, le: string): DemandeFaite => ({
  cle:
    s.nature === 'Invitation' && s.rencontre !== undefined && PAGE_D_INVITATION.test(s.cle)
      ? cleDInvitation(s.rencontre, s.structure)
      : s.cle,
  structure: s.structure,
  contact: s.contact,
  nature: s.nature,
  canal: s.canal,
  rencontre: s.rencontre,
  campagne: s.campagne,
  le,
});

/**
 * Those invited to a rencontre that was planned, on the day when it was, or when they were added since. A rencontre
 * cancelled afterwards was an invitation too; a draft is none, nor is coming without being invited, or being kept
 * informed.
 */
function* invitationsDOutlook({ participations, rencontres }: Faits): Generator<DemandeFaite> {
  const planifiees = new Map(rencontres.flatMap((r) => (r.planifieeLe === undefined ? [] : [[r.id, r] as const])));
  for (const p of participations) {
    const rencontre = estAttendue(p) ? planifiees.get(p.rencontre) : undefined;
    if (rencontre?.planifieeLe === undefined || invitationReportee(p)) continue;
    yield {
      cle: cleDInvitation(rencontre.id, p.structure),
      structure: p.structure,
      contact: p.contact,
      nature: 'Invitation',
      canal: 'Teams',
      rencontre: rencontre.id,
      campagne: undefined,
      le: inviteeLe(p, rencontre, rencontre.planifieeLe),
    };
  }
}

/** A row written once the rencontre was over (an import) says nothing of the day of its invitation. */
function inviteeLe({ creeLe, inviteeLe: plusTard }: Participation, { debut }: Rencontre, planifieeLe: string): string {
  if (plusTard !== undefined) return plusTard;
  const apres = creeLe !== '' && Date.parse(creeLe) > Date.parse(planifieeLe);
  return apres && debut !== undefined && Date.parse(creeLe) < Date.parse(debut) ? creeLe : planifieeLe;
}
