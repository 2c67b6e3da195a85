import { CounterBadge } from '@fluentui/react-components';
import { useAExaminer } from '../queries.ts';
import { TEXTES } from '../textes.ts';

/** How many proposals wait for this person. Draws nothing when there is none. */
export function CompteAExaminer() {
  const { aExaminer } = useAExaminer();
  const n = aExaminer.length;
  return n === 0 ? null : <CounterBadge count={n} size="small" color="brand" aria-label={TEXTES.compte(n)} />;
}
