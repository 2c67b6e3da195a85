/** Why Entra gives no token. */
export type RaisonDEntra =
  | 'consentement'
  | 'affectation'
  | 'acces-conditionnel'
  | 'autre-annuaire'
  | 'client-public'
  | 'adresse-de-retour'
  | 'application-inconnue'
  | 'forme-de-la-portee'
  | 'ressource-inconnue'
  | 'preuve-refusee';

/**
 * Entra says why by a number, « AADSTS65001: … », the same in every language. Source: Microsoft Entra authentication
 * error codes.
 */
const PAR_NUMERO: Readonly<Record<string, RaisonDEntra>> = {
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
  '500011': 'ressource-inconnue',
  '7000215': 'preuve-refusee',
  '7000222': 'preuve-refusee',
  '700024': 'preuve-refusee',
  '700027': 'preuve-refusee',
  '50013': 'preuve-refusee',
};

export interface RefusEntra {
  readonly raison: RaisonDEntra;
  /** « AADSTS65001 »: to quote to whoever administers. */
  readonly code: string;
}

/**
 * The refusal that a message of Entra tells, or of a library that repeats it; undefined when its reason is not known
 * here.
 */
export function lireRefusEntra(message: string): RefusEntra | undefined {
  const [code, numero = ''] = /\bAADSTS(\d+)/.exec(message) ?? [];
  const raison = PAR_NUMERO[numero];
  return code === undefined || raison === undefined ? undefined : { raison, code };
}
