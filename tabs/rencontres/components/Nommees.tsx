import { Text } from '@fluentui/react-components';
import { NOMMEES } from '../textes.ts';

/** Beyond so many, names are folded. */
const NOMMEES_D_EMBLEE = 8;

interface NommeesProps {
  /** What becomes of them; ends without a full stop. */
  readonly dit: string;
  readonly structures: readonly { readonly nom: string }[];
}

/** The structures that an act tells, by name; nothing where there are none. A long list is folded. */
export function Nommees({ dit, structures }: NommeesProps) {
  if (structures.length === 0) return null;
  const noms = structures.map(({ nom }) => nom).join(', ');
  if (structures.length <= NOMMEES_D_EMBLEE) return <Text block>{NOMMEES.dites(dit, noms)}</Text>;
  return (
    <div>
      <Text block>{`${dit}.`}</Text>
      <details>
        <summary>{NOMMEES.voir(structures.length)}</summary>
        <Text block>{`${noms}.`}</Text>
      </details>
    </div>
  );
}
