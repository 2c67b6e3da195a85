import { CounterBadge } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { combienAttend } from '../../../core/tenue/a-traiter.ts';
import { useMaintenant } from '../../commun/horloge.ts';
import { useAdresse } from '../../commun/useAdresse.ts';
import { useATraiter } from '../queries.ts';
import { TENUE } from '../textes.ts';

interface Compte {
  readonly rubrique: string;
  readonly n: number;
}

/** How much waits for the coordination, all the works of « Ce qui attend » together; counted again in each part. Draws nothing when nothing does. */
export function CompteATraiter() {
  const { rubrique } = useAdresse();
  const [compte, setCompte] = useState<Compte>();
  return (
    <>
      {compte?.rubrique === rubrique ? null : <Calcul key={rubrique} rubrique={rubrique} dire={setCompte} />}
      {compte === undefined || compte.n === 0 ? null : (
        <CounterBadge count={compte.n} size="small" color="brand" aria-label={TENUE.compte(compte.n)} />
      )}
    </>
  );
}

/** Looks at the lists for as long as it counts: kept under its eyes, they would be read again here, and not where they are shown. */
function Calcul({ rubrique, dire }: { readonly rubrique: string; readonly dire: (compte: Compte) => void }) {
  const { data, entier } = useATraiter(useMaintenant());
  const n = data === undefined || !entier ? undefined : combienAttend(data);
  useEffect(() => {
    if (n !== undefined) dire({ rubrique, n });
  }, [n, rubrique, dire]);
  return null;
}
