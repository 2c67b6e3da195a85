import { nomVu } from '../../core/annuaire/ce-que-voit.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import type { Suite } from '../../core/lists/suites.list.ts';
import { estErreurGraph } from '../../graph/erreur.ts';
import type { Contexte } from '../hote/contexte.ts';

/** What stands for a structure that is not there any more, or whose row cannot be read. */
const SANS_NOM = 'une structure';

interface ANommer {
  readonly rencontre: Rencontre;
  readonly suites: readonly Suite[];
  /** The structures that co-organise. */
  readonly organisatrices: readonly string[];
  /** Those whose answers to the poll the others read. */
  readonly votantes: readonly string[];
}

/** The structures that organise a rencontre, present its points, carry its decisions or answer a poll opened to all, named as every partner may read them. */
export async function nomsVus(
  { depots }: Contexte,
  { rencontre, suites, organisatrices, votantes }: ANommer,
): Promise<(structure: string) => string> {
  const ids = new Set([
    ...organisatrices,
    ...votantes,
    ...(rencontre.ordreDuJour?.points ?? []).flatMap((p) => p.presente?.structure ?? []),
    ...suites.flatMap((s) => s.structure ?? []),
  ]);
  const noms = new Map(await Promise.all([...ids].map(async (id) => [id, await nomVuDe(depots, id)] as const)));
  return (id) => noms.get(id) ?? SANS_NOM;
}

/** One structure, as every partner may read its name. */
export async function nomVuDe({ structures }: Contexte['depots'], id: string): Promise<string> {
  try {
    return nomVu(await structures.parId(id), { profil: 'partenaire', emporte: true });
  } catch (erreur) {
    if (estErreurGraph(erreur, 'introuvable', 'ligne-illisible')) return SANS_NOM;
    throw erreur;
  }
}
