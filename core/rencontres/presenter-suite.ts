import type { DecisionDePage } from '../contrats/decisions.ts';
import type { Suite } from '../lists/suites.list.ts';
import { aujourdhui } from '../temps/heure-locale.ts';
import { jourLong } from '../textes/francais.ts';
import { laDite } from './dire-suite.ts';
import { suiteEnRetard } from './suite-ouverte.ts';

/** Whom a link was sent to; a link sent to a structure names nobody. */
interface Porteur {
  readonly structure: string;
  readonly contact: string | undefined;
}

/** The decisions of a rencontre that this structure carries, the first due first, without échéance last. */
export const suitesDuPorteur = (suites: readonly Suite[], porteur: Porteur, maintenant: string): DecisionDePage[] =>
  suites
    .filter((s) => s.structure === porteur.structure && s.etat !== 'Abandonnée')
    .toSorted((a, b) => (a.echeance ?? SANS_DATE).localeCompare(b.echeance ?? SANS_DATE) || Number(a.id) - Number(b.id))
    .map((s) => presenterSuite(s, porteur, maintenant));

/** Instants and dates are words: the page knows no time zone. */
export function presenterSuite(s: Suite, { contact }: Porteur, maintenant: string): DecisionDePage {
  const { id, eTag, titre, etat, dit, mot, echeance } = s;
  return {
    id,
    eTag,
    titre,
    echeance: echeance === undefined ? undefined : jourLong(echeance),
    enRetard: suiteEnRetard(s, aujourdhui(maintenant)),
    etat,
    dit,
    motDit: mot !== undefined,
    deSoi: laDite(s, { contact, canal: 'Lien personnel' }),
  };
}

const SANS_DATE = '9999-12-31';
