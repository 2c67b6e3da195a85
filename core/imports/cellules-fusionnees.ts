import { strFromU8, unzipSync } from 'fflate';
import type { Fusion } from './feuilles.ts';

/** Merged cells of each sheet of an XLSX workbook, in the order of the sheets. None where the workbook does not say. Source: ECMA-376, `mergeCells`. */
export function cellulesFusionnees(octets: Uint8Array): readonly (readonly Fusion[])[] {
  const fichiers = unzipSync(octets, {
    filter: ({ name }) => /^xl\/(workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/.test(name),
  });
  const texte = (nom: string): string => (fichiers[nom] === undefined ? '' : strFromU8(fichiers[nom]));
  const cibles = new Map(
    [...texte('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\b[^>]*>/g)].map(([balise]) => [
      attribut(balise, 'Id'),
      attribut(balise, 'Target').replace(/^(?:\/?xl\/)?/, 'xl/'),
    ]),
  );
  return [...texte('xl/workbook.xml').matchAll(/<sheet\b[^>]*>/g)].map(([balise]) =>
    [...texte(cibles.get(attribut(balise, 'r:id')) ?? '').matchAll(/<mergeCell\b[^>]*>/g)].flatMap(([m]) => {
      const [, c1, l1, c2, l2] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(attribut(m, 'ref')) ?? [];
      if (c1 === undefined || c2 === undefined) return [];
      return [{ haut: Number(l1) - 1, bas: Number(l2) - 1, gauche: colonne(c1), droite: colonne(c2) }];
    }),
  );
}

const attribut = (balise: string, nom: string): string => new RegExp(`\\s${nom}="([^"]*)"`).exec(balise)?.[1] ?? '';

/** A → 0, Z → 25, AA → 26. */
const colonne = (lettres: string): number =>
  [...lettres].reduce((rang, lettre) => rang * 26 + lettre.charCodeAt(0) - 64, 0) - 1;
