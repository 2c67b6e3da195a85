import type { MiseEnLien } from '../lists/mises-en-lien.list.ts';
import type { Sollicitation } from '../lists/sollicitations.list.ts';
import { aujourdhui, joursEntre } from '../temps/heure-locale.ts';
import { COLONNES, COTES, type Cote, issueDe } from './cotes.ts';
import { deciderEtat } from './decider-etat.ts';

/** What is sent about an introduction, in order. The word ends the key of its Sollicitation. */
export const VAGUES = ['presentation', 'suivi', 'relance', 'nouvelles'] as const;
export type Vague = (typeof VAGUES)[number];

/** The settings of the coordination. */
export interface DelaisDeSuivi {
  readonly delaiMiseEnLienJours: number;
  readonly relanceMiseEnLienJours: number;
}

export interface EnvoiDeSuivi {
  readonly cote: Cote;
  readonly vague: Vague;
  /** A row already there that never left. */
  readonly dejaEcrite: Sollicitation | undefined;
}

/** What was sent to this side for a wave, whoever the contact was then. */
export const sollicitationDe = (
  faites: readonly Sollicitation[],
  m: Pick<MiseEnLien, 'id' | Cote>,
  cote: Cote,
  vague: Vague,
): Sollicitation | undefined => {
  const siennes = faites.filter((s) => s.miseEnLien === m.id && s.structure === m[cote] && s.cle.endsWith(`-${vague}`));
  // One that was given up for somebody else says nothing of what was sent.
  return siennes.find(({ etat }) => etat !== 'Annulée') ?? siennes[0];
};

/** Who was written to on each side at first: they are asked what became of it. */
export const personnesPresentees = (
  m: Pick<MiseEnLien, 'id' | Cote>,
  faites: readonly Sollicitation[],
): Readonly<Record<Cote, string | undefined>> => ({
  demandeur: sollicitationDe(faites, m, 'demandeur', 'presentation')?.contact,
  destinataire: sollicitationDe(faites, m, 'destinataire', 'presentation')?.contact,
});

/**
 * The local day on which an introduction left, or is to: later than the day it was asked when it waited. Kept by the
 * closed rows alone: whoever reads it learns when the structure turned to had been asked too much.
 */
export function partieLe(m: MiseEnLien, faites: readonly Sollicitation[]): string {
  const s = sollicitationDe(faites, m, 'destinataire', 'presentation');
  const le = s?.envoyeeLe ?? s?.pasAvant;
  return le === undefined ? m.faiteLe : aujourdhui(le);
}

const aPartir = (s: Sollicitation): boolean => s.etat === 'À envoyer' || s.etat === 'En erreur';

/**
 * What to ask today about an introduction: each silent side once after the delay, then once more when neither has said how it ended. A side that said
 * « En cours » is asked for news once, the same delay after it said so. Never more. `faites`: the Sollicitations of this introduction.
 */
export function aDemander(
  m: MiseEnLien,
  faites: readonly Sollicitation[],
  delais: DelaisDeSuivi,
  maintenant: string,
): readonly EnvoiDeSuivi[] {
  const jour = aujourdhui(maintenant);
  const age = joursEntre(partieLe(m, faites), jour);
  // A state that the answers do not explain was set by hand, or for lack of answer: nothing more is asked.
  const expliquee = m.etat === deciderEtat(m.issueDemandeur, m.issueDestinataire);
  if (!expliquee || age < delais.delaiMiseEnLienJours) return [];
  return COTES.flatMap((cote): readonly EnvoiDeSuivi[] => {
    if (jamaisPresentee(sollicitationDe(faites, m, cote, 'presentation'))) return [];
    if (issueDe(m, cote) !== undefined) {
      const nouvelles = sollicitationDe(faites, m, cote, 'nouvelles');
      const mure = m.etat === 'En cours' && depuisLaReponse(m, cote, jour) >= delais.delaiMiseEnLienJours;
      return mure && (nouvelles === undefined || aPartir(nouvelles))
        ? [{ cote, vague: 'nouvelles', dejaEcrite: nouvelles }]
        : [];
    }
    const suivi = sollicitationDe(faites, m, cote, 'suivi');
    if (suivi === undefined || aPartir(suivi)) return [{ cote, vague: 'suivi', dejaEcrite: suivi }];
    const relance = sollicitationDe(faites, m, cote, 'relance');
    const attendu = joursEntre(aujourdhui(suivi.envoyeeLe ?? maintenant), jour) >= delais.relanceMiseEnLienJours;
    return attendu && m.etat === 'Envoyée' && (relance === undefined || aPartir(relance))
      ? [{ cote, vague: 'relance', dejaEcrite: relance }]
      : [];
  });
}

/** A presentation that waited for its day, and has not left: nothing is asked of who was told nothing. */
const jamaisPresentee = (s: Sollicitation | undefined): boolean =>
  s?.pasAvant !== undefined && (s.etat === 'Annulée' || s.etat === 'À envoyer');

/** Days since this side answered; none when it did not, or when no date was kept. */
const depuisLaReponse = (m: MiseEnLien, cote: Cote, jour: string): number => {
  const le = m[COLONNES[cote].le];
  return le === undefined ? 0 : joursEntre(le, jour);
};

/**
 * Why only a call can still tell what became of an introduction, in French: both answers contradict each other, messages have had their time without any news,
 * or none could be sent. Nothing while a message may still bring an answer, nor once it is known. `faites`: the Sollicitations of introductions.
 */
export function pourquoiAppeler(
  m: MiseEnLien,
  faites: readonly Sollicitation[],
  delais: DelaisDeSuivi,
  maintenant: string,
): string | undefined {
  const jour = aujourdhui(maintenant);
  const attente = delais.delaiMiseEnLienJours + 2 * delais.relanceMiseEnLienJours;
  switch (m.etat) {
    case 'À clarifier':
      return 'Les deux réponses se contredisent.';
    case 'Envoyée':
      return joursEntre(m.faiteLe, jour) > attente && joursEntre(partieLe(m, faites), jour) > attente
        ? 'Aucune réponse, et la question n’a pas pu être posée par courriel.'
        : undefined;
    case 'En cours': {
      const reponses = COTES.filter((cote) => issueDe(m, cote) !== undefined);
      return reponses.every((cote) => depuisLaReponse(m, cote, jour) > attente)
        ? 'Dite en cours, puis plus de nouvelles.'
        : undefined;
    }
    default:
      return undefined;
  }
}

/**
 * Silent on both sides once the questions have had their time: nothing will come of itself. What was never asked is no silence: without a question that left, the
 * introduction stays as it is. `faites`: the Sollicitations of this introduction.
 */
export function resteSansReponse(
  m: MiseEnLien,
  faites: readonly Sollicitation[],
  { relanceMiseEnLienJours: delai }: DelaisDeSuivi,
  maintenant: string,
): boolean {
  if (m.etat !== 'Envoyée') return false;
  const depuis = (cote: Cote, vague: Vague): number | undefined => {
    const s = sollicitationDe(faites, m, cote, vague);
    if (s === undefined || aPartir(s) || s.etat === 'Annulée' || s.envoyeeLe === undefined) return undefined;
    return joursEntre(aujourdhui(s.envoyeeLe), aujourdhui(maintenant));
  };
  const demandees = COTES.filter((cote) => depuis(cote, 'suivi') !== undefined);
  // The reminder may have been held back: the first question then waits as long as both would have.
  const assezAttendu = (cote: Cote): boolean =>
    (depuis(cote, 'suivi') ?? 0) >= 2 * delai && (depuis(cote, 'relance') ?? delai) >= delai;
  return demandees.length > 0 && demandees.every(assezAttendu);
}
