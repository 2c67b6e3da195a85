import type { Rencontre } from '../lists/rencontres.list.ts';
import { aujourdhui, joursEntre, moinsMois } from '../temps/heure-locale.ts';
import { kilometresEntre } from '../territoire/distances.ts';
import type { Commune } from '../territoire/territoire.ts';
import { nombre, pluriel } from '../textes/francais.ts';

/** Beyond two years, waiting longer is no greater need. */
const MOIS_D_ATTENTE = 24;
/** Days of a mean month. */
const MOIS = 30.44;

/** Shares of the need of a commune. The wait weighs most: it is what alternates. */
const POIDS = { attente: 0.5, habitants: 0.3, trajet: 0.2 } as const;

/** Local days on which each commune hosts, in order, by its INSEE code. A rencontre that was cancelled or that nobody travels to is none. */
export function accueilsDe(rencontres: readonly Rencontre[]): Map<string, string[]> {
  const jours = new Map<string, string[]>();
  for (const { communeInsee, debut, etat, modalite } of rencontres) {
    if (communeInsee === undefined || debut === undefined || etat === 'Annulée' || modalite === 'À distance') continue;
    jours.set(communeInsee, [...(jours.get(communeInsee) ?? []), aujourdhui(debut)]);
  }
  for (const siens of jours.values()) siens.sort();
  return jours;
}

/** What is known of a commune on a day. */
export interface Mesures {
  /** Since it last hosted; undefined when it never did. */
  readonly mois: number | undefined;
  readonly recentes: number;
  readonly population: number;
  /** From those invited: median, as the crow flies. */
  readonly km: number | undefined;
}

/** The day from which the rencontres of a commune are counted, seen from another: the same for all communes. */
export const debutDuCompte = (le: string): string => moinsMois(le, MOIS_D_ATTENTE);

/** `jours`: those when it hosts, in order; `depuis`: `debutDuCompte` of the day. */
export function mesurer(
  commune: Commune,
  jours: readonly string[],
  { le, depuis, km }: { readonly le: string; readonly depuis: string; readonly km: number | undefined },
): Mesures {
  const derniere = jours.findLast((j) => j < le);
  return {
    mois: derniere === undefined ? undefined : joursEntre(derniere, le) / MOIS,
    recentes: jours.filter((j) => j >= depuis && j < le).length,
    population: commune.population,
    km,
  };
}

/** Of each commune, how much it needs to host, between 0 and 1: the others of the same turn are the measure. */
export function besoins(mesures: readonly Mesures[]): readonly number[] {
  const habitants = (m: Mesures) => m.population / (m.recentes + 1);
  const plus = Math.max(1, ...mesures.map(habitants));
  const loin = Math.max(1, ...mesures.map(({ km }) => km ?? 0));
  return mesures.map(
    (m) =>
      POIDS.attente * (Math.min(m.mois ?? MOIS_D_ATTENTE, MOIS_D_ATTENTE) / MOIS_D_ATTENTE) +
      POIDS.habitants * (habitants(m) / plus) +
      POIDS.trajet * (m.km === undefined ? 0 : 1 - m.km / loin),
  );
}

/** The same in words, the main reason first. */
export function direBesoin({ mois, recentes, population, km }: Mesures): readonly string[] {
  return [
    mois === undefined
      ? 'n’a pas encore accueilli'
      : mois < 1
        ? 'a accueilli il y a moins d’un mois'
        : `dernier accueil il y a ${nombre(Math.floor(mois))} mois`,
    recentes === 0
      ? `${pluriel(population, 'habitant')}, aucune rencontre en deux ans`
      : `${pluriel(population, 'habitant')} pour ${pluriel(recentes, 'rencontre')} en deux ans`,
    ...(km === undefined ? [] : [`à ${nombre(Math.round(km))} km des structures invitées`]),
  ];
}

/** Kilometres from a commune to half of those invited at most; undefined when none sits where the map is known. */
export function trajetDe(commune: Commune, invitees: readonly Commune[]): number | undefined {
  const distances = invitees.flatMap((i) => kilometresEntre(commune, i) ?? []).sort((a, b) => a - b);
  return distances[Math.floor((distances.length - 1) / 2)];
}
