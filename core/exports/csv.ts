import { COLONNES_STRUCTURES, type Colonne, numeroFrancais } from './colonnes.ts';
import type { Diffusion, StructureDiffusee } from './diffuser.ts';
import { type Ecarte, ouvrirReleve } from './ecartes.ts';
import { neutraliser } from './neutraliser.ts';

/** The one contact that a line carries: the principal one, else the first. */
const contactDe = (champ: 'nom' | 'fonction' | 'courriel' | 'telephone') => (s: StructureDiffusee) =>
  s.contacts[0]?.[champ] ?? '';

const COLONNES: readonly Colonne<StructureDiffusee>[] = [
  ...COLONNES_STRUCTURES,
  { entete: 'Contact : nom', largeur: 0, valeur: contactDe('nom') },
  { entete: 'Contact : fonction', largeur: 0, valeur: contactDe('fonction') },
  { entete: 'Contact : courriel', largeur: 0, valeur: contactDe('courriel') },
  { entete: 'Contact : téléphone', largeur: 0, valeur: contactDe('telephone'), sansType: numeroFrancais },
];

const MARQUE_UTF8 = '\ufeff';
const FIN_DE_LIGNE = '\r\n';

/** Every cell is quoted (RFC 4180): a separator or a line break inside a text cuts nothing. */
const cellule = (valeur: string | number): string =>
  typeof valeur === 'number' ? decimal(valeur) : `"${neutraliser(valeur).replace(/"/g, '""')}"`;

/** With a comma, as a French spreadsheet reads a number; a number runs no formula. */
const decimal = (valeur: number): string => `"${String(valeur).replace('.', ',')}"`;

/** A table as a French Excel opens it with a double click: semicolons, CRLF, UTF-8 with its mark; no cell is taken for a formula. */
export const tableCsv = (lignes: readonly (readonly (string | number)[])[]): string =>
  MARQUE_UTF8 + lignes.map((cellules) => cellules.map(cellule).join(';') + FIN_DE_LIGNE).join('');

/** The annuaire as such a table. Our import undoes the guard of the cells, so that the same file comes back as the same structures. */
export function ecrireCsv({ structures }: Diffusion): { readonly texte: string; readonly ecartes: readonly Ecarte[] } {
  const releve = ouvrirReleve();
  for (const { contacts } of structures)
    releve.noter('contact-hors-format', undefined, Math.max(0, contacts.length - 1));
  const texte = tableCsv([
    COLONNES.map((c) => c.entete),
    ...structures.map((s) => COLONNES.map(({ valeur, sansType }) => sansType?.(valeur(s)) ?? valeur(s))),
  ]);
  return { texte, ecartes: releve.ecartes() };
}
