import { cleStable } from '../imports/cle-stable.ts';
import type { Reglages } from '../reglages/definitions.ts';
import { aujourdhui, moinsMois } from '../temps/heure-locale.ts';
import type { Fonds } from './fonds.ts';
import type { Regle, Suivie } from './regle.ts';
import { CLES_DES_REGLES, type CleDeRegle, REGLES } from './regles.ts';

/** What a rule would do today, row by row, the oldest first. */
export interface Echeance {
  readonly regle: CleDeRegle;
  readonly mois: number;
  /** Rows whose time runs from this day or before are due. */
  readonly limite: string;
  readonly dues: readonly Suivie[];
}

/** Everything that is due, rule by rule. Decides nothing and changes nothing. */
export const preparerConservation = (fonds: Fonds, reglages: Reglages, maintenant: string): readonly Echeance[] =>
  CLES_DES_REGLES.map((regle) => echeanceDe(regle, fonds, reglages, maintenant));

export function echeanceDe(cle: CleDeRegle, fonds: Fonds, reglages: Reglages, maintenant: string): Echeance {
  const regle: Regle = REGLES[cle];
  const mois = Number(reglages[regle.reglage]);
  const limite = moinsMois(aujourdhui(maintenant), mois);
  const dues = regle
    .suivies(fonds)
    // Without a day nothing can be told: the row stays.
    .filter(({ depuis }) => depuis !== '' && depuis <= limite)
    .toSorted((a, b) => a.depuis.localeCompare(b.depuis) || Number(a.ligne.id) - Number(b.ligne.id));
  return { regle: cle, mois, limite, dues };
}

/** What was seen: these rows, under this duration. Asked back before anything is changed. */
export const empreinteDe = (regle: CleDeRegle, mois: number, ids: readonly string[]): string =>
  cleStable('conservation', `${regle} ${mois} ${ids.toSorted().join(' ')}`);
