/** Why Entra gives no token. */
export type RefusEntra =
  | 'consentement'
  | 'affectation'
  | 'acces-conditionnel'
  | 'autre-annuaire'
  | 'client-public'
  | 'adresse-de-retour'
  | 'application-inconnue'
  | 'forme-de-la-portee';

/** Entra says why by a number, « AADSTS65001: … », the same in every language. Source: Microsoft Entra authentication and authorization error codes. */
const PAR_NUMERO: Readonly<Record<string, RefusEntra>> = {
  '65001': 'consentement',
  '65004': 'consentement',
  '90094': 'consentement',
  '50105': 'affectation',
  '53000': 'acces-conditionnel',
  '53001': 'acces-conditionnel',
  '53002': 'acces-conditionnel',
  '53003': 'acces-conditionnel',
  '53004': 'acces-conditionnel',
  '530034': 'acces-conditionnel',
  '50020': 'autre-annuaire',
  '90072': 'autre-annuaire',
  '7000218': 'client-public',
  '50011': 'adresse-de-retour',
  '500113': 'adresse-de-retour',
  '700016': 'application-inconnue',
  '90009': 'forme-de-la-portee',
};

/** What a message of Entra, or of a library that repeats it, refuses; undefined when it names no reason that is known here. */
export function lireRefusEntra(message: string): RefusEntra | undefined {
  const numero = /\bAADSTS(\d+)/.exec(message)?.[1];
  return numero === undefined ? undefined : PAR_NUMERO[numero];
}
