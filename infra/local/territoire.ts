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
