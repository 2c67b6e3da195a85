import { pluriel } from '../textes/francais.ts';
import type { Mesure } from './synthese.ts';

/** Counts of persons under this number are not shown (statistical secrecy for small numbers). */
export const SEUIL_PAR_DEFAUT = 5;

export const moinsDe = (seuil: number): string => `Moins de ${seuil} personnes.`;

/** Zero says nothing about anyone and is shown. */
export const estPetit = (personnes: number, seuil: number): boolean => personnes > 0 && personnes < seuil;

/**
 * Adds counts of persons, one count (a « cell ») per rencontre and kind of public.
 *
 * A small cell enters no published total whatsoever: a total is the sum of the cells that are shown, and says how many it leaves out.
 * Hence nothing recovers a small cell: neither the year minus the other months, nor two indicators that overlap, nor the cards of two months,
 * since no published number depends on its value. Masking one more month (the next smallest) would not hold against last month's card.
 */
export function sommeMasquee(cellules: readonly number[], seuil: number): Mesure {
  const montrees = cellules.filter((n) => !estPetit(n, seuil));
  const petites = cellules.length - montrees.length;
  const valeur = montrees.reduce((a, b) => a + b, 0);
  if (petites === 0) return { valeur, masquee: false };
  if (valeur > 0)
    return {
      valeur,
      masquee: false,
      raison: `Sans ${pluriel(petites, 'comptage')} de moins de ${seuil} personnes.`,
    };
  return {
    masquee: true,
    raison: petites === 1 ? moinsDe(seuil) : `${petites} comptages, chacun de moins de ${seuil} personnes.`,
  };
}

/** One count of persons. */
export const masquer = (personnes: number, seuil: number): Mesure => sommeMasquee([personnes], seuil);
