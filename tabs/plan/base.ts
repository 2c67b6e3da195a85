import { FILTRES, type FiltresChoisis } from '../../core/base-d-actions/chercher-actions.ts';
import type { Adresse } from '../commun/adresse.ts';

export const RUBRIQUE_DE_LA_BASE = 'base';

/** What is shown of the base of actions. */
export interface BaseMontree {
  /** The record that is read; none: the list. */
  readonly id: string;
  readonly filtres: FiltresChoisis;
  /** The two records that are read side by side. */
  readonly comparees: readonly string[];
}
export const TOUTE_LA_BASE: BaseMontree = { id: '', filtres: {}, comparees: [] };

const COMPAREE = 'avec';
const NUMERO = /^\d+$/;

/**
 * The base, as a link keeps it: `base/12?departement=Gers&departement=Lot`, `base?avec=3&avec=8`. What is typed in the search is not
 * kept: it may name someone.
 */
export function adresseDeLaBase(vue: Partial<BaseMontree> = {}): Adresse {
  const { id, filtres, comparees } = { ...TOUTE_LA_BASE, ...vue };
  const requete = new URLSearchParams([
    ...FILTRES.flatMap((filtre) => (filtres[filtre] ?? []).map((valeur) => [filtre, valeur])),
    ...comparees.map((autre) => [COMPAREE, autre]),
  ]).toString();
  return { rubrique: RUBRIQUE_DE_LA_BASE, reste: requete === '' ? id : `${id}?${requete}` };
}

/** What the rest of the address asks for; what this version does not know is left out. */
export function lireLaBase(reste: string): BaseMontree {
  const [id = '', ...suite] = reste.split('?');
  const requete = new URLSearchParams(suite.join('?'));
  const choisis = FILTRES.map((filtre) => [filtre, requete.getAll(filtre)] as const).filter(([, v]) => v.length > 0);
  const comparees = requete.getAll(COMPAREE).filter((dite) => NUMERO.test(dite));
  return { id, filtres: Object.fromEntries(choisis), comparees: comparees.length === 2 ? comparees : [] };
}
