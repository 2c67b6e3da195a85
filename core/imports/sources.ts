import { type Resultat, reussite } from '../contrats/erreur.ts';
import { CORRESPONDANCES_NATIONALES, type CorrespondancesNationales } from '../vocabulaires/data-inclusion.ts';
import { estDataInclusion, lireDataInclusion, lireDataInclusionJson } from './data-inclusion.ts';
import type { FeuilleLue } from './feuilles.ts';
import { depuisFiness, estFiness } from './finess.ts';
import { lireCsv } from './lire-csv.ts';
import { decoderEnMarquant, decoderTexte } from './octets.ts';
import { depuisRna, estRna } from './rna.ts';
import { aDesTitres, dresserTable, type Feuille, mettreALaSuite, type Table } from './table.ts';

/** Where a table comes from, recognised by its headings. */
export const SOURCES = {
  tableau: 'Tableau',
  rna: 'Répertoire national des associations (RNA)',
  finess: 'Répertoire FINESS',
  'data-inclusion': 'data·inclusion',
} as const;
export type Source = keyof typeof SOURCES;

/** A file read: its table, under headings that the import knows. */
export interface Lecture {
  readonly source: Source;
  readonly table: Table;
}

const reconnaitre = (lue: Resultat<Table>): Resultat<Lecture> => {
  if (!lue.ok) return lue;
  const table = lue.valeur;
  if (estRna(table)) return reussite({ source: 'rna', table: depuisRna(table) });
  if (estFiness(table)) return reussite({ source: 'finess', table: depuisFiness(table) });
  return reussite({ source: 'tableau', table });
};

/** A text file: CSV, or the JSON of data·inclusion. */
export function lireTexte(
  octets: Uint8Array,
  correspondances: CorrespondancesNationales = CORRESPONDANCES_NATIONALES,
): Resultat<Lecture> {
  const debut = decoderTexte(octets.subarray(0, 64)).texte.trimStart();
  if (debut.startsWith('{') || debut.startsWith('[')) {
    const table = lireDataInclusionJson(decoderEnMarquant(octets).texte, correspondances);
    return table.ok ? reussite({ source: 'data-inclusion', table: table.valeur }) : table;
  }
  return reconnaitre(lireCsv(octets));
}

/** A workbook: that of data·inclusion by its sheets, else its first table and the sheets that go on with it. */
export function lireFeuilles(
  feuilles: readonly FeuilleLue[],
  correspondances: CorrespondancesNationales = CORRESPONDANCES_NATIONALES,
): Resultat<Lecture> {
  if (estDataInclusion(feuilles))
    return reussite({ source: 'data-inclusion', table: lireDataInclusion(feuilles, correspondances) });
  const pleines: Feuille[] = [];
  for (const { nom, lignes, remarques = [] } of feuilles) {
    if (lignes.every((cellules) => cellules.every((c) => c.trim() === ''))) continue;
    const dressee = dresserTable(lignes, { avertissements: remarques });
    if (!dressee.ok) return dressee;
    pleines.push({ nom, table: dressee.valeur });
  }
  const premiere = pleines.find(aDesTitres) ?? pleines[0];
  return reconnaitre(
    premiere === undefined
      ? dresserTable([])
      : mettreALaSuite(
          premiere,
          pleines.filter((f) => f !== premiere),
        ),
  );
}
