import type { NouvelleCommune } from '../../core/lists/communes.list.ts';
import { choisirCommunes } from '../territoire/choisir.ts';
import { lireDecoupage } from '../territoire/decoupage.ts';
import { extraire } from '../territoire/extraire.ts';
import { COMMUNES_DE_LATITUDE_NORD_GIRONDE } from '../territoire/latitude-nord-gironde.ts';

/**
 * The territory to show: the codes that `TERRITOIRE` gives (SIREN or INSEE, separated by spaces or commas), or that of the
 * demonstration. Throws a sentence in French for a code that is none.
 */
export function communesAMontrer(codes: readonly string[]): readonly NouvelleCommune[] {
  const siennes = COMMUNES_DE_LATITUDE_NORD_GIRONDE;
  if (codes.length === 0) return siennes;
  const decoupage = lireDecoupage();
  const lu = choisirCommunes(decoupage, codes);
  if (!lu.ok) throw new Error(lu.phrases.join('\n'));
  const contours = new Map(siennes.map((c) => [c.insee, c.contour]));
  return extraire(decoupage, lu.choix).map((c) => ({ ...c, contour: contours.get(c.insee) }));
}

/**
 * What the territories after the first show, where several are served: another hour, another law, another sea. SIREN: Territoire de
 * la Côte Ouest (La Réunion), Freyming-Merlebach (Moselle), Pays Nord Martinique.
 */
const SUIVANTS = ['249740101', '245700398', '200041788'] as const;
export const TERRITOIRES_AU_PLUS = SUIVANTS.length + 1;

/** The codes of the n-th territory (from 0) of those that are served. */
export const codesDuRang = (rang: number, codes: readonly string[]): readonly string[] =>
  rang === 0 ? codes : SUIVANTS.slice(rang - 1, rang);

/** How many territories `TERRITOIRES` asks for; undefined when it is no such number. */
export function combienDits(dit: string): number | undefined {
  const combien = Number(dit);
  return Number.isInteger(combien) && combien >= 1 && combien <= TERRITOIRES_AU_PLUS ? combien : undefined;
}

/** The codes that `TERRITOIRE` gives. */
export const codesDits = (territoire: string): readonly string[] => territoire.split(/[\s,;]+/).filter((c) => c !== '');

/** Where the data of a demonstration are kept, unless said: a territory never finds those of another. */
export const dossierDe = (codes: readonly string[]): string =>
  codes.length === 0
    ? '.local'
    : `.local/territoires/${codes
        .toSorted()
        .join('-')
        .replace(/[^\w-]/g, '')
        .slice(0, 80)}`;
