import { nommerLaDecision } from '../../core/indicateurs/faits.ts';
import { avecSesDecisions, decisionsANommer } from '../../core/indicateurs/releves.ts';
import type { DecisionEnRetard, Synthese } from '../../core/indicateurs/synthese.ts';
import type { Depots } from '../hote/depots.ts';
import { siElleSeLit } from '../hote/si-elle-est-la.ts';

/** A kept month, with the words of its late decisions read where they are now: a few rows, each by its number. */
export async function nommerLesDecisions(
  depots: Pick<Depots, 'suites' | 'structures'>,
  gardee: Synthese,
): Promise<Synthese> {
  const lues = await Promise.all(decisionsANommer(gardee).map((id) => lire(depots, id)));
  return avecSesDecisions(
    gardee,
    lues.flatMap((d) => d ?? []),
  );
}

async function lire(
  { suites, structures }: Pick<Depots, 'suites' | 'structures'>,
  id: string,
): Promise<DecisionEnRetard | undefined> {
  // Removed since, or made unreadable: it is named no more.
  const suite = await siElleSeLit(suites.parId(id));
  if (suite === undefined) return undefined;
  return nommerLaDecision(
    suite,
    suite.structure === undefined ? undefined : await siElleSeLit(structures.parId(suite.structure)),
  );
}
