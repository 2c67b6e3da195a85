import type { Rencontre } from '../lists/rencontres.list.ts';
import type { Gene } from '../rencontres/ce-qui-gene.ts';
import type { Attente } from './attente.ts';
import { laRencontre } from './la-rencontre.ts';

/** What each rencontre clashes with, by its id: see `genesAVenir`. */
export type Genes = ReadonlyMap<string, readonly Gene[]>;

export const SANS_GENE: Genes = new Map();

/** Who co-organises does not change the date. */
const A_LA_COORDINATION = 'Dites-le à la coordination, qui peut la changer.';

/** Those of these rencontres that clash with something, a line each. `coorganise`: whoever reads may not change them. */
export const rencontresGenees = (
  rencontres: readonly Rencontre[],
  genes: Genes,
  { coorganise = false }: { readonly coorganise?: boolean } = {},
): readonly Attente[] =>
  rencontres.flatMap((r): readonly Attente[] => {
    const [premiere, ...autres] = genes.get(r.id) ?? [];
    if (premiere === undefined) return [];
    const { dit, quoiFaire } = premiere;
    const gene = { dit, quoiFaire: coorganise ? A_LA_COORDINATION : quoiFaire, autres: autres.length };
    return [{ ...laRencontre(r), cle: `genee-${r.id}`, genre: 'rencontre-genee', gene }];
  });
