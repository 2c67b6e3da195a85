import { z } from 'zod';
import { estClos } from '../indicateurs/cloture.ts';
import type { Periode } from '../indicateurs/periode.ts';
import { moisDe } from '../temps/heure-locale.ts';

/** A quarter (`2026-T3`) or a year (`2026`): what the public is broken down over. */
export const periodeVentilee = z
  .string()
  .regex(/^\d{4}(-T[1-4])?$/, 'Une année (2026) ou un trimestre (2026-T3) est attendu.');

const deux = (n: number): string => String(n).padStart(2, '0');

export const estUneAnnee = (periode: string): boolean => periode.length === 4;

export const trimestreDe = (mois: string): string => `${mois.slice(0, 4)}-T${Math.ceil(Number(mois.slice(5, 7)) / 3)}`;

/** The quarters of a period, in order. */
export const trimestresDe = (periode: string): readonly string[] =>
  estUneAnnee(periode) ? [1, 2, 3, 4].map((n) => `${periode}-T${n}`) : [periode];

/** The months of a period. */
export const moisDeLaPeriode = (periode: string): Periode => {
  const annee = periode.slice(0, 4);
  if (estUneAnnee(periode)) return { de: `${annee}-01`, a: `${annee}-12` };
  const dernier = Number(periode.slice(6)) * 3;
  return { de: `${annee}-${deux(dernier - 2)}`, a: `${annee}-${deux(dernier)}` };
};

/** The quarter before. */
export const trimestreAvant = (trimestre: string): string => {
  const [annee, rang] = [Number(trimestre.slice(0, 4)), Number(trimestre.slice(6))];
  return rang === 1 ? `${annee - 1}-T4` : `${annee}-T${rang - 1}`;
};

interface Cadence {
  readonly jour: number;
  readonly heure: number;
}

/**
 * The quarters and years that are over and whose months are all closed, the latest first, a year before its quarters.
 * What still runs is not broken down: from one day to the next, a difference would be one person.
 * `premier`: the first month in which anybody was counted.
 */
export function periodesCloses(maintenant: string, premier: string | undefined, cadence: Cadence): readonly string[] {
  if (premier === undefined) return [];
  const closes: string[] = [];
  let trimestre = trimestreDe(moisDe(maintenant));
  const debut = trimestreDe(premier);
  for (; trimestre >= debut; trimestre = trimestreAvant(trimestre)) {
    if (!estClos(moisDeLaPeriode(trimestre).a, maintenant, cadence)) continue;
    if (trimestre.endsWith('T4')) closes.push(trimestre.slice(0, 4));
    closes.push(trimestre);
  }
  return closes;
}
