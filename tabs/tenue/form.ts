import { type ChampChoisi, type ChampDeStructure, GROUPES } from '../../core/annuaire/choisir-champs.ts';
import type { Cote } from '../../core/annuaire/cotes.ts';
import { memeValeur } from '../../core/annuaire/operations.ts';
import { estSaisi } from '../../core/champs/champs.ts';
import { structures } from '../../core/lists/structures.list.ts';
import { dateCourte } from '../../core/textes/francais.ts';
import { direValeur as direValeurDeFiche } from '../commun/valeur-de-fiche.ts';

/** What someone has chosen against the proposal, by field. */
export type ChoixFaits = Partial<Record<ChampDeStructure, Cote>>;

const estRempli = (v: unknown): boolean => v !== undefined && v !== '' && (!Array.isArray(v) || v.length > 0);

/** How many fields both fiches fill in the same way. */
export const champsIdentiques = (champs: readonly ChampChoisi[]): number =>
  champs.filter((c) => estRempli(c.survivante) && memeValeur(c.survivante, c.absorbee)).length;

/** A field to choose, or several that only mean something together. */
export interface ChoixPropose {
  /** The field that the choice is made on. */
  readonly champ: ChampDeStructure;
  readonly libelle: string;
  readonly de: ChampChoisi['de'];
  /** Lists of values may be joined. */
  readonly seReunit: boolean;
  /** What each side gives, in words; undefined when it is empty. */
  readonly valeurs: Readonly<Record<Cote | 'les deux', string | undefined>>;
}

/** What there is to choose: fields that the two fiches fill differently, those of a group as one. `communes`: name by INSEE code. */
export function choixProposes(
  champs: readonly ChampChoisi[],
  communes: ReadonlyMap<string, string>,
): readonly ChoixPropose[] {
  const proposes = new Map<ChampDeStructure, ChampChoisi[]>();
  for (const c of champs.filter((x) => !memeValeur(x.survivante, x.absorbee))) {
    const tete = GROUPES.find((g) => g.champs.includes(c.champ))?.champs[0] ?? c.champ;
    proposes.set(tete, [...(proposes.get(tete) ?? []), c]);
  }
  return [...proposes].flatMap(([tete, membres]) => {
    const [premier] = membres;
    if (premier === undefined) return [];
    const dire = (de: 'survivante' | 'absorbee' | 'valeur') =>
      membres.flatMap((c) => direValeur(c.champ, c[de], communes) ?? []).join(', ') || undefined;
    const valeurs = { survivante: dire('survivante'), absorbee: dire('absorbee'), 'les deux': dire('valeur') };
    // The two sides read the same: there is nothing to choose, the proposal stands.
    if (valeurs.survivante === valeurs.absorbee) return [];
    return [
      {
        champ: premier.champ,
        libelle: GROUPES.find((g) => g.champs[0] === tete)?.libelle ?? premier.libelle,
        de: premier.de,
        seReunit: membres.length === 1 && Array.isArray(premier.survivante) && Array.isArray(premier.absorbee),
        valeurs,
      },
    ];
  });
}

/** Codes, numbers of vintage, coordinates and keys: they follow what is chosen, and tell nothing to who chooses. */
const TECHNIQUES: readonly ChampDeStructure[] = ['communeInsee', 'millesimeCog', 'latitude', 'longitude', 'cleSource'];

/** A value of a fiche, in words; undefined when it is empty, or when it has none. */
function direValeur(
  champ: ChampDeStructure,
  valeur: unknown,
  communes: ReadonlyMap<string, string>,
): string | undefined {
  if (!estRempli(valeur) || TECHNIQUES.includes(champ)) return undefined;
  if (typeof valeur === 'boolean') return valeur ? 'Oui' : 'Non';
  if (structures.columns[champ].kind === 'date') return dateCourte(String(valeur));
  if (estSaisi(champ)) return direValeurDeFiche(champ, valeur, communes);
  return typeof valeur === 'object' ? undefined : String(valeur);
}
