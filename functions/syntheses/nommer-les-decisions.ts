import { nommerLaDecision } from '../../core/indicateurs/faits.ts';
import { avecSesDecisions, decisionsANommer } from '../../core/indicateurs/releves.ts';
import type { DecisionEnRetard, Synthese } from '../../core/indicateurs/synthese.ts';
import { estErreurGraph } from '../../graph/erreur.ts';
import type { Depots } from '../hote/depots.ts';

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
  const suite = await siElleEstLa(suites.parId(id));
  if (suite === undefined) return undefined;
  return nommerLaDecision(
    suite,
    suite.structure === undefined ? undefined : await siElleEstLa(structures.parId(suite.structure)),
  );
}

/** Removed since, or made unreadable: it is named no more. */
async function siElleEstLa<T>(ligne: Promise<T>): Promise<T | undefined> {
  try {
    return await ligne;
  } catch (erreur) {
    if (estErreurGraph(erreur, 'introuvable', 'ligne-illisible')) return undefined;
    throw erreur;
  }
}
