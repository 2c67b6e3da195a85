import { type NatureDeSollicitation, peseSurLaPersonne, VAGUE_D_INVITATION } from '../liens/natures.ts';
import type { Participation } from '../lists/participations.list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import type { Sollicitation } from '../lists/sollicitations.list.ts';
import { estAttendue, invitationReportee } from '../rencontres/attendues.ts';
import { aujourdhui, depuisHeureLocale, plusJours } from '../temps/heure-locale.ts';

/** Length of the budget, in days: the day itself and those before it. */
export const JOURS_DU_BUDGET = 30;

/** What is read of a participation. */
type Invitation = Pick<
  Participation,
  'rencontre' | 'structure' | 'contact' | 'role' | 'sansInvitation' | 'invitationPasAvant' | 'inviteeLe' | 'creeLe'
>;

/** What tells what was asked: the mails, the calls and the visits noted, and the invitations that Outlook sends. */
export interface Faits {
  readonly sollicitations: readonly Sollicitation[];
  readonly participations: readonly Invitation[];
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

/** The instants between which these are, both included, in milliseconds. */
const bornes = ({ de, a }: Fenetre): readonly [number, number] => [Date.parse(de), Date.parse(a)];

/** The row that something was said by, and when: several may ask the same thing. What it asked is only told of those wanted. */
interface Dite {
  readonly ligne: Sollicitation | Invitation;
  readonly le: string;
  readonly ms: number;
  demande?: DemandeFaite;
}

function demandeDe(dite: Dite): DemandeFaite {
  const { ligne, le } = dite;
  dite.demande ??= 'canal' in ligne ? deLaLigne(ligne, le) : deLInvitation(ligne, le);
  return dite.demande;
}

function* dites(faits: Faits): Generator<Dite> {
  for (const s of faits.sollicitations)
    if (s.envoyeeLe !== undefined && estPartie(s) && s.porteePar === undefined && peseSurLaPersonne(s))
      yield { ligne: s, le: s.envoyeeLe, ms: Date.parse(s.envoyeeLe) };
  yield* invitationsDOutlook(faits);
}

/** One of each, as it was last said; of two said at once, the first. */
function reunir(toutes: Iterable<Dite>): readonly DemandeFaite[] {
  const parCle = new Map<string, Dite>();
  for (const dite of toutes) {
    const { cle } = demandeDe(dite);
    const connue = parCle.get(cle);
    if (connue === undefined || connue.ms < dite.ms) parCle.set(cle, dite);
  }
  return [...parCle.values()]
    .toSorted((x, y) => y.ms - x.ms || (demandeDe(x).cle < demandeDe(y).cle ? -1 : 1))
    .map(demandeDe);
}

/**
 * What was asked of structures between two instants: one row each, the latest first. An ask said twice (a page sent
 * again, the page of a rencontre to which Outlook invited too) is one, on the day when it was last said; a reminder is
 * another ask. What another mail carried with its own ask is no mail more.
 */
export function demandesEntre(faits: Faits, fenetre: Fenetre): readonly DemandeFaite[] {
  const [debut, fin] = bornes(fenetre);
  return reunir(filtrer(dites(faits), ({ ms }) => ms >= debut && ms <= fin));
}

/** Local days on which anything left or was said, what weighs on nobody included. */
export function* joursDesDemandes(faits: Faits): Generator<string> {
  for (const { envoyeeLe } of faits.sollicitations) if (envoyeeLe !== undefined) yield aujourdhui(envoyeeLe);
  for (const { le } of invitationsDOutlook(faits)) yield aujourdhui(le);
}

function* filtrer<T>(valeurs: Iterable<T>, garder: (valeur: T) => boolean): Generator<T> {
  for (const valeur of valeurs) if (garder(valeur)) yield valeur;
}

/** The same as `demandesEntre`, for many windows over the same rows: they are gone through once. */
export function ouvrirLesDemandes(faits: Faits): (fenetre: Fenetre) => readonly DemandeFaite[] {
  const ordre = [...dites(faits)].toSorted((x, y) => x.ms - y.ms);
  /** How many were said before this instant. */
  const avant = (ms: number): number => {
    let [bas, haut] = [0, ordre.length];
    while (bas < haut) {
      const milieu = (bas + haut) >>> 1;
      if ((ordre[milieu]?.ms ?? 0) < ms) bas = milieu + 1;
      else haut = milieu;
    }
    return bas;
  };
  return (fenetre) => {
    const [debut, fin] = bornes(fenetre);
    return reunir(ordre.slice(avant(debut), avant(fin + 1)));
  };
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
function* invitationsDOutlook({ participations, rencontres }: Faits): Generator<Dite> {
  const planifiees = new Map(
    rencontres.flatMap(({ id, planifieeLe: le, debut }) =>
      le === undefined
        ? []
        : [[id, { le, ms: Date.parse(le), debut: debut === undefined ? Number.NaN : Date.parse(debut) }] as const],
    ),
  );
  for (const p of participations) {
    const rencontre = estAttendue(p) ? planifiees.get(p.rencontre) : undefined;
    if (rencontre === undefined || invitationReportee(p)) continue;
    const { le, ms } = inviteeLe(p, rencontre);
    yield { ligne: p, le, ms };
  }
}

/** The invitation that Outlook sends to a structure, at an instant. */
export const deLInvitation = ({ rencontre, structure, contact }: Invitation, le: string): DemandeFaite => ({
  cle: cleDInvitation(rencontre, structure),
  structure,
  contact,
  nature: 'Invitation',
  canal: 'Teams',
  rencontre,
  campagne: undefined,
  le,
});

/** A row written once the rencontre was over (an import) says nothing of the day of its invitation. */
function inviteeLe(
  { creeLe, inviteeLe: plusTard }: Invitation,
  planifiee: { readonly le: string; readonly ms: number; readonly debut: number },
): { readonly le: string; readonly ms: number } {
  if (plusTard !== undefined) return { le: plusTard, ms: Date.parse(plusTard) };
  const ms = creeLe === '' ? Number.NaN : Date.parse(creeLe);
  return ms > planifiee.ms && ms < planifiee.debut ? { le: creeLe, ms } : planifiee;
}
