import type { ChampSaisi } from '../../core/champs/champs.ts';
import { CHAMPS_DE_FICHE } from '../../core/champs/fiche.ts';
import { horairesLisibles, horairesNets } from '../../core/textes/horaires.ts';
import { TEXTES } from './textes.ts';

/** A value of a fiche as it is read, whatever it holds; undefined when there is nothing. `communes`: name by INSEE code. */
export function direValeur(
  champ: ChampSaisi,
  valeur: unknown,
  communes: ReadonlyMap<string, string>,
): string | undefined {
  if (typeof valeur === 'string') return valeur === '' ? undefined : CHAMPS_DE_FICHE[champ].lisible(valeur);
  if (!Array.isArray(valeur) || valeur.length === 0) return undefined;
  const mots = valeur.map(String);
  return (champ === 'zoneCodes' ? mots.map((code) => communes.get(code) ?? code) : mots).join(', ');
}

/** How the hours are understood, where that does not read as they are typed. */
export function horairesCompris(saisis: string): string | undefined {
  const compris = horairesLisibles(horairesNets(saisis));
  const plat = (texte: string) => texte.replace(/\s+/g, ' ').trim();
  return plat(compris) === plat(saisis) ? undefined : TEXTES.compris(compris);
}
