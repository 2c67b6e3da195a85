import type { Mesure } from '../../core/indicateurs/synthese.ts';
import { nombre, pourcentage } from '../../core/textes/francais.ts';
import { INDICATEUR } from './textes.ts';

/** The month some months later (or earlier), `AAAA-MM`. */
export function decalerMois(mois: string, pas: number): string {
  const [annee = 0, rang = 1] = mois.split('-').map(Number);
  const total = annee * 12 + (rang - 1) + pas;
  return `${Math.floor(total / 12)}-${String((total % 12) + 1).padStart(2, '0')}`;
}

/** The months offered: the current one and those of the two years before, latest first. */
export const moisProposes = (courant: string): readonly string[] =>
  Array.from({ length: 24 }, (_, recul) => decalerMois(courant, -recul));

const MOIS_COURTS = ['jan', 'fév', 'mar', 'avr', 'mai', 'jun', 'jul', 'aoû', 'sep', 'oct', 'nov', 'déc'] as const;

/** A month under a bar: « oct ». Never a number: the chart would sort « 10 » before « 01 ». */
export const moisCourt = (mois: string): string => MOIS_COURTS[Number(mois.slice(5)) - 1] ?? mois;

/** A measure as it is read: a number with its unit, « moins de 5 », or « non connu ». */
export function lireMesure(mesure: Mesure, unite: string): string {
  if (mesure.masquee) return INDICATEUR.masque;
  if (mesure.valeur === undefined) return INDICATEUR.inconnu;
  return avecUnite(mesure.valeur, unite);
}

export const avecUnite = (valeur: number, unite: string): string =>
  unite === '%' ? pourcentage(valeur) : nombre(valeur);

/** What stands under a number: its denominator, its coverage, why it is missing. */
export const precisions = (mesure: Mesure): readonly string[] => [
  ...(mesure.masquee ? [INDICATEUR.masqueAide] : []),
  ...(mesure.denominateur === undefined || mesure.denominateur === 0 ? [] : [INDICATEUR.sur(mesure.denominateur)]),
  ...(mesure.couverture === undefined
    ? []
    : [INDICATEUR.couverture(mesure.couverture.connus, mesure.couverture.total)]),
  ...(mesure.raison === undefined ? [] : [mesure.raison]),
];
