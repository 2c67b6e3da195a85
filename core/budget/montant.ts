import { FINE, INSECABLE, nombre } from '../textes/francais.ts';

/** Whole cents of an amount in euros, as the list keeps it. */
export const enCentimes = (euros: number): number => Math.round(euros * 100);

/** Euros of whole cents: read back, the same cents. */
export const enEuros = (centimes: number): number => centimes / 100;

/** Cents as they are written: « 1 234,50 € », « 1 234 € ». */
export function direMontant(centimes: number): string {
  const entiers = String(Math.floor(Math.abs(centimes) / 100)).replace(/\B(?=(\d{3})+$)/g, FINE);
  const reste = Math.abs(centimes) % 100;
  const decimales = reste === 0 ? '' : `,${String(reste).padStart(2, '0')}`;
  return `${centimes < 0 ? '−' : ''}${entiers}${decimales}${INSECABLE}€`;
}

const MONTANT = /^(\d{1,3}(?:[  \u00A0\u202F.]\d{3})+|\d+)(?:[,.](\d{1,2}))?\s*(?:€|euros?)?$/i;
/** What a list of SharePoint holds of an amount: a thousand million euros. */
const CENTIMES_AU_PLUS = 100_000_000_000;

/** Cents of an amount as somebody types it in a field: « 1 234,5 », « 1234.50 € ». Undefined: it is no amount. */
export function lireMontant(texte: string): number | undefined {
  const lu = MONTANT.exec(texte.trim());
  if (lu === null) return undefined;
  const centimes = Number((lu[1] ?? '').replace(/\D/g, '')) * 100 + Number((lu[2] ?? '').padEnd(2, '0'));
  return centimes <= CENTIMES_AU_PLUS ? centimes : undefined;
}

/** « 12 h » */
export const direHeures = (heures: number): string => `${nombre(heures)}${INSECABLE}h`;
