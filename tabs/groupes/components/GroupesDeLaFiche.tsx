import { Caption1 } from '@fluentui/react-components';
import { membresDe } from '../../../core/groupes/membres.ts';
import { useGroupes } from '../queries.ts';
import { GROUPES } from '../textes.ts';

/** The groups that hold a structure, among those that this person may see. Nothing when there is none. */
export function GroupesDeLaFiche({ structure }: { readonly structure: string }) {
  const siens = useGroupes().groupes.filter((g) => membresDe(g).some(({ id }) => id === structure));
  if (siens.length === 0) return null;
  return (
    <Caption1 block>
      {GROUPES.deLaFiche}
      {'\u00A0: '}
      {siens.map(({ nom }) => nom).join(', ')}
    </Caption1>
  );
}
