import type { Sollicitation } from '../lists/sollicitations.list.ts';
import type { Creneau, Sondage } from '../lists/sondages.list.ts';
import type { Vote } from '../lists/votes.list.ts';
import { attend, instantsDesReports } from '../sollicitations/reporter.ts';
import { plusMinutes } from '../temps/heure-locale.ts';

/** What is sent about a poll: the question, that slots were added since the answer, the question again to the silent. */
export const VAGUES_DE_SONDAGE = ['sondage', 'ajout', 'rappel'] as const;
export type VagueDeSondage = (typeof VAGUES_DE_SONDAGE)[number];

/** The number of the last slot: it changes each time that some are added. */
export const dernierCreneau = ({ creneaux }: Pick<Sondage, 'creneaux'>): string =>
  `c${Math.max(0, ...(creneaux ?? []).map(({ id }) => Number(id.slice(1))))}`;

/** The word that ends the key of the Sollicitation: what was added is told once each time. */
export const motDeVague = (vague: VagueDeSondage, sondage: Pick<Sondage, 'creneaux'>): string =>
  vague === 'ajout' ? `ajout-${dernierCreneau(sondage)}` : vague;

/** What the mail of this row says of the poll; undefined when it is about another thing, or about slots added before others were. */
export const vagueDe = (cle: string, sondage: Pick<Sondage, 'creneaux'>): VagueDeSondage | undefined =>
  VAGUES_DE_SONDAGE.find((vague) => cle.endsWith(`-${motDeVague(vague, sondage)}`));

/** Does this row still wait to tell of slots, added before others were? The mail that tells of those tells of these too. */
export const estDepassee = (
  s: Pick<Sollicitation, 'nature' | 'sondage' | 'cle' | 'etat'>,
  sondage: Pick<Sondage, 'id' | 'creneaux'>,
): boolean =>
  s.nature === 'Sondage de date' &&
  s.sondage === sondage.id &&
  s.etat === 'À envoyer' &&
  vagueDe(s.cle, sondage) === undefined;

/** Did this structure answer since the last slots were added? */
export const aToutVu = (
  { repondu }: Pick<Vote, 'repondu'>,
  { creneauxAjoutesLe }: Pick<Sondage, 'creneauxAjoutesLe'>,
) => creneauxAjoutesLe === undefined || (repondu !== undefined && Date.parse(repondu) >= Date.parse(creneauxAjoutesLe));

/** Did whoever added the last slots see who is above their budget? What they have decided leaves, whoever sends it. */
export const ajoutDecide = ({ creneauxAjoutesLe, budgetVuLe }: Pick<Sondage, 'creneauxAjoutesLe' | 'budgetVuLe'>) =>
  creneauxAjoutesLe !== undefined &&
  budgetVuLe !== undefined &&
  Date.parse(budgetVuLe) === Date.parse(creneauxAjoutesLe);

/** The slots for which a structure has said nothing. */
export const sansSaReponse = (
  { creneaux }: Pick<Sondage, 'creneaux'>,
  reponses: Vote['reponses'],
): readonly Creneau[] => (creneaux ?? []).filter(({ id }) => reponses?.[id] === undefined);

/** The reminder leaves two days before the closing, never within a day of the opening. */
const RAPPEL_AVANT = 48 * 60;
const APRES_LE_LANCEMENT = 24 * 60;

/** May those who have not answered be reminded now? Once only: see `aDemander`. */
export function rappelEstDu(sondage: Pick<Sondage, 'cloture' | 'lanceLe'>, maintenant: string): boolean {
  const { cloture, lanceLe } = sondage;
  if (cloture === undefined || lanceLe === undefined) return false;
  const present = Date.parse(maintenant);
  return (
    present >= Date.parse(plusMinutes(cloture, -RAPPEL_AVANT)) &&
    present >= Date.parse(plusMinutes(lanceLe, APRES_LE_LANCEMENT)) &&
    present < Date.parse(cloture)
  );
}

/** What was sent to a structure for a wave of this poll, whoever was written to there: what has left before what has not. What was sent to a person who has left since asked nobody. */
const sollicitationDeSondage = (
  { faites, sondage, partis }: Pick<Tour, 'faites' | 'sondage' | 'partis'>,
  structure: string,
  vague: VagueDeSondage,
): Sollicitation | undefined => {
  const siennes = faites.filter(
    (s) =>
      s.sondage === sondage.id &&
      s.structure === structure &&
      s.cle.endsWith(`-${motDeVague(vague, sondage)}`) &&
      !(s.contact !== undefined && partis.has(s.contact)),
  );
  return siennes.find((s) => !restePartir(s)) ?? siennes[0];
};

const restePartir = (s: Sollicitation | undefined): boolean =>
  s === undefined || (!s.revoquee && (s.etat === 'À envoyer' || s.etat === 'En erreur'));

/** Whoever was asked later than the others has their day to answer too. */
const partieDepuisUnJour = ({ envoyeeLe }: Sollicitation, maintenant: string): boolean =>
  envoyeeLe === undefined || Date.parse(plusMinutes(envoyeeLe, APRES_LE_LANCEMENT)) <= Date.parse(maintenant);

/** A mail that a structure is owed about a poll. */
export interface DemandeDeSondage {
  readonly structure: string;
  readonly vague: VagueDeSondage;
  /** A row already there that never left. */
  readonly dejaEcrite: Sollicitation | undefined;
  /** The instant to which it is put off: its row is still to be written, and waits until then. */
  readonly pasAvant?: string;
}

interface Tour {
  readonly sondage: Pick<Sondage, 'id' | 'cloture' | 'lanceLe' | 'creneaux' | 'creneauxAjoutesLe'> & {
    readonly reports?: Sondage['reports'];
  };
  readonly invitees: readonly string[];
  readonly votes: readonly Pick<Vote, 'structure' | 'repondu'>[];
  readonly faites: readonly Sollicitation[];
  /** Contacts who have left their structure. */
  readonly partis: ReadonlySet<string>;
  readonly maintenant: string;
}

/**
 * The mails owed now: the poll itself, then one reminder to those who have said nothing; to those who have answered,
 * one for the slots added since.
 */
export function aDemander(e: Tour): readonly DemandeDeSondage[] {
  const rappeler = rappelEstDu(e.sondage, e.maintenant);
  const votes = new Map(e.votes.map((v) => [v.structure, v] as const));
  const reports = instantsDesReports(e.sondage.reports);
  /** Now, or on its day when it is put off; nothing while its row waits, or once it has left. */
  const aSonJour = (
    vague: VagueDeSondage,
    structure: string,
    dejaEcrite: Sollicitation | undefined,
  ): readonly DemandeDeSondage[] => {
    const pasAvant = dejaEcrite === undefined ? reports.get(structure) : undefined;
    if (attend({ pasAvant }, e.maintenant)) return [{ structure, vague, dejaEcrite, ...(pasAvant && { pasAvant }) }];
    const attendu = !restePartir(dejaEcrite) || attend({ pasAvant: dejaEcrite?.pasAvant }, e.maintenant);
    return attendu ? [] : [{ structure, vague, dejaEcrite }];
  };
  return e.invitees.flatMap((structure): readonly DemandeDeSondage[] => {
    const de = (vague: VagueDeSondage) => sollicitationDeSondage(e, structure, vague);
    const vote = votes.get(structure);
    if (vote !== undefined) {
      return aToutVu(vote, e.sondage) ? [] : aSonJour('ajout', structure, de('ajout'));
    }
    const premier = de('sondage');
    if (restePartir(premier)) return aSonJour('sondage', structure, premier);
    const rappel = de('rappel');
    return rappeler && premier?.etat === 'Envoyée' && partieDepuisUnJour(premier, e.maintenant) && restePartir(rappel)
      ? [{ structure, vague: 'rappel', dejaEcrite: rappel }]
      : [];
  });
}
