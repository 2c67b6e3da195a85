import { Temporal } from 'temporal-polyfill';
import type { Structure } from '../lists/structures.list.ts';
import { aujourdhui } from '../temps/paris.ts';
import { dateCourte, espacesInsecables } from '../textes/francais.ts';
import type { CADENCES } from '../vocabulaires/structures.ts';

export const ETATS_DE_FRAICHEUR = ['a-jour', 'a-verifier', 'perimee', 'jamais'] as const;
export type EtatDeFraicheur = (typeof ETATS_DE_FRAICHEUR)[number];

/** Months after which a fiche is to be verified again; 0 means never. */
export const MOIS_PAR_CADENCE = {
  'Tous les 3 mois': 3,
  'Tous les 6 mois': 6,
  'Tous les 12 mois': 12,
  'Tous les 16 mois': 16,
  Jamais: 0,
} as const satisfies Record<(typeof CADENCES)[number], number>;

/** Yearly, as the rule for professional contact files asks, where the fiche says nothing. */
export const CADENCE_PAR_DEFAUT_MOIS = 12;

/** Months of lateness after which a fiche can no more be relied on. */
const MOIS_AVANT_PEREMPTION = 6;

type Verifiable = Pick<Structure, 'verifieeLe' | 'cadence' | 'statut'>;

const plusMois = (jour: string, mois: number): string => Temporal.PlainDate.from(jour).add({ months: mois }).toString();

/** Last day on which the fiche counts as verified. Undefined: never verified, or never to be. */
export function echeanceDe(s: Pick<Structure, 'verifieeLe' | 'cadence'>, parDefaut = CADENCE_PAR_DEFAUT_MOIS) {
  const mois = s.cadence === undefined ? parDefaut : MOIS_PAR_CADENCE[s.cadence];
  return s.verifieeLe === undefined || mois === 0 ? undefined : plusMois(s.verifieeLe, mois);
}

/** How fresh a fiche is at that instant (day of Paris), with the sentence to show beside it. */
export function fraicheur(
  s: Verifiable,
  maintenant: string,
  cadenceParDefautMois = CADENCE_PAR_DEFAUT_MOIS,
): { etat: EtatDeFraicheur; phrase: string } {
  const dit = (etat: EtatDeFraicheur, phrase: string) => ({ etat, phrase: espacesInsecables(phrase) });
  if (s.cadence === 'Jamais') return dit('a-jour', 'Cette fiche n’a pas à être vérifiée.');
  const echeance = echeanceDe(s, cadenceParDefautMois);
  if (s.verifieeLe === undefined || echeance === undefined) return dit('jamais', 'Jamais vérifiée.');
  const jour = aujourdhui(maintenant);
  const verifiee = `Vérifiée le ${dateCourte(s.verifieeLe)}`;
  if (jour > plusMois(echeance, MOIS_AVANT_PEREMPTION))
    return dit('perimee', `Périmée : ${verifiee.toLowerCase()}, à revoir depuis le ${dateCourte(echeance)}.`);
  if (jour > echeance)
    return dit('a-verifier', `${verifiee}, à vérifier de nouveau depuis le ${dateCourte(echeance)}.`);
  if (s.statut === 'À vérifier') return dit('a-verifier', `${verifiee}, mais un doute a été signalé depuis.`);
  return dit('a-jour', `${verifiee}, à jour jusqu’au ${dateCourte(echeance)}.`);
}
