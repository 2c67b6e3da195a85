import type { ChampChoisi, ChampDeStructure } from '../../core/annuaire/choisir-champs.ts';
import type { Cote } from '../../core/annuaire/cotes.ts';
import { memeValeur } from '../../core/annuaire/operations.ts';
import { structures } from '../../core/lists/structures.list.ts';
import { dateCourte, enumeration } from '../../core/textes/francais.ts';

/** What someone has chosen against the proposal, by field. */
export type ChoixFaits = Partial<Record<ChampDeStructure, Cote>>;

const estRempli = (v: unknown): boolean => v !== undefined && v !== '' && (!Array.isArray(v) || v.length > 0);

/** Fields that the two fiches fill differently: there is something to choose. */
export const champsQuiDifferent = (champs: readonly ChampChoisi[]): readonly ChampChoisi[] =>
  champs.filter((c) => !memeValeur(c.survivante, c.absorbee));

/** How many fields both fiches fill in the same way. */
export const champsIdentiques = (champs: readonly ChampChoisi[]): number =>
  champs.filter((c) => estRempli(c.survivante) && memeValeur(c.survivante, c.absorbee)).length;

/** A value of a fiche, in words; undefined when it is empty. */
export function direValeur(champ: ChampDeStructure, valeur: unknown): string | undefined {
  if (!estRempli(valeur)) return undefined;
  if (Array.isArray(valeur)) return enumeration(valeur.map(String));
  if (typeof valeur === 'boolean') return valeur ? 'Oui' : 'Non';
  if (structures.columns[champ].kind === 'date') return dateCourte(String(valeur));
  return typeof valeur === 'object' ? JSON.stringify(valeur) : String(valeur);
}
