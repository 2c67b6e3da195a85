import { Text } from '@fluentui/react-components';
import { useBudget } from '../queries.ts';
import { BUDGET } from '../textes.ts';
import { Demandes } from './Demandes.tsx';

/** What a structure was asked in thirty days, on its fiche: for the coordination alone. */
export function ChargeDeStructure({
  structure,
  maintenant,
}: {
  readonly structure: string;
  readonly maintenant: string;
}) {
  const budget = useBudget(maintenant);
  if (budget === undefined) return null;
  const demandes = budget.charges.get(structure) ?? [];
  return (
    <>
      <Text>{BUDGET.charge(demandes.length, budget.plafond)}</Text>
      {demandes.length === 0 ? null : <Demandes demandes={demandes} noms={budget.noms} />}
    </>
  );
}
