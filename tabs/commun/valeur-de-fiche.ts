import type { ChampCorrigeable } from '../../core/contrats/correction-de-fiche.ts';
import { horairesLisibles } from '../../core/textes/horaires.ts';
import { telephoneLisible } from '../../core/textes/telephone.ts';
import { LIBELLE_DE_ZONE } from './champs-de-fiche.ts';
import { NOMS_DES_COMMUNES } from './territoire.ts';

const ZONES: Readonly<Record<string, string>> = LIBELLE_DE_ZONE;

const LISIBLE: Readonly<Partial<Record<ChampCorrigeable, (valeur: string) => string>>> = {
  telephone: telephoneLisible,
  horaires: horairesLisibles,
  zone: (zone) => ZONES[zone] ?? zone,
};

/** A value of a fiche as it is read, whatever it holds; undefined when there is nothing. */
export function direValeur(champ: ChampCorrigeable, valeur: unknown): string | undefined {
  if (typeof valeur === 'string') return valeur === '' ? undefined : (LISIBLE[champ]?.(valeur) ?? valeur);
  if (!Array.isArray(valeur) || valeur.length === 0) return undefined;
  const mots = valeur.map(String);
  return (champ === 'zoneCodes' ? mots.map((code) => NOMS_DES_COMMUNES.get(code) ?? code) : mots).join(', ');
}
