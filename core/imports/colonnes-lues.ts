import { motsNus } from '../textes/mots-nus.ts';
import type { Table } from './table.ts';

/** A line of a source, reached by the names of its columns as the source writes them. */
export type Ligne = (entete: string) => string;

/** Does this table have all these headings? */
export const aLesTitres = (table: Pick<Table, 'entetes'>, titres: readonly string[]): boolean => {
  const pliees = new Set(table.entetes.map(motsNus));
  return titres.every((t) => pliees.has(motsNus(t)));
};

/** What a cell holds when a register has nothing to say. */
const RIEN: ReadonlySet<string> = new Set(['', '_', '0001-01-01', 'NULL', 'null', 'N/A']);

/**
 * The table of a register under our headings. `lire` gives the cells of a line, or the reason to leave it aside; lines left aside are told, by reason,
 * with how many.
 */
export function traduire<C extends string>(
  table: Table,
  colonnes: readonly C[],
  lire: (ligne: Ligne) => Readonly<Record<C, string>> | { readonly laissee: string },
): Table {
  const rangs = new Map(table.entetes.map((entete, i) => [motsNus(entete), i]));
  const laissees = new Map<string, number>();
  const lignes = table.lignes.flatMap(({ cellules, ...ligne }) => {
    const lue = lire((entete) => {
      const texte = cellules[rangs.get(motsNus(entete)) ?? -1] ?? '';
      return RIEN.has(texte) ? '' : texte;
    });
    if (!('laissee' in lue))
      return [{ ...ligne, cellules: colonnes.map((c) => (lue as Readonly<Record<C, string>>)[c]) }];
    laissees.set(lue.laissee, (laissees.get(lue.laissee) ?? 0) + 1);
    return [];
  });
  return {
    entetes: colonnes,
    lignes,
    constats: table.constats,
    avertissements: [
      ...table.avertissements,
      ...[...laissees].map(
        ([motif, n]) => `${n === 1 ? 'Une ligne laissée' : `${n} lignes laissées`} de côté : ${motif}.`,
      ),
    ],
  };
}

/** Parts of an address on one line. */
export const surUneLigne = (...parties: readonly string[]): string => parties.filter((p) => p !== '').join(' ');
