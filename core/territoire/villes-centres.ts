import { grouper } from '../grouper.ts';
import type { Commune } from './territoire.ts';

/**
 * INSEE codes of the towns at the centre of a territory. The rule that the INSEE gives for the unités urbaines, applied
 * to each intercommunalité: a commune where more than half of the people live is the only one; else the most peopled,
 * and those that have more than half of its people.
 */
export function villesCentres(communes: readonly Commune[]): ReadonlySet<string> {
  const centres = new Set<string>();
  for (const siennes of grouper(communes, ({ epci }) => epci ?? '').values()) {
    const plus = Math.max(...siennes.map(({ population }) => population));
    const total = siennes.reduce((somme, { population }) => somme + population, 0);
    const seuil = plus * 2 > total ? plus : plus / 2;
    for (const { insee, population } of siennes) if (population === plus || population > seuil) centres.add(insee);
  }
  return centres;
}
