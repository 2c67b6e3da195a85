import { CounterBadge } from '@fluentui/react-components';
import { combienAttend } from '../../../core/tenue/a-traiter.ts';
import { useMaintenant } from '../../commun/horloge.ts';
import { useATraiter } from '../queries.ts';
import { TENUE } from '../textes.ts';

/** How much waits for the coordination, all the works of « Ce qui attend » together. Draws nothing when nothing does. */
export function CompteATraiter() {
  const n = combienAttend(useATraiter(useMaintenant()).data ?? []);
  return n === 0 ? null : <CounterBadge count={n} size="small" color="brand" aria-label={TENUE.compte(n)} />;
}
