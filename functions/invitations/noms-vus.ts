import { nomVu } from '../../core/annuaire/ce-que-voit.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import type { Suite } from '../../core/lists/suites.list.ts';
import type { Contexte } from '../hote/contexte.ts';
import { siElleSeLit } from '../hote/si-elle-est-la.ts';

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
  const structure = await siElleSeLit(structures.parId(id));
  return structure === undefined ? SANS_NOM : nomVu(structure, { profil: 'partenaire', emporte: true });
}
