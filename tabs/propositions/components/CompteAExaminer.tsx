import { CounterBadge } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useAExaminer } from '../queries.ts';
import { TEXTES } from '../textes.ts';

/** The opening of the annuaire waits for nothing else: the count comes after. */
const APRES_MS = 4000;

/** How many proposals wait for this person. Draws nothing when there is none. */
export function CompteAExaminer() {
  const [pret, setPret] = useState(false);
  useEffect(() => {
    const minuterie = setTimeout(() => setPret(true), APRES_MS);
    return () => clearTimeout(minuterie);
  }, []);
  return pret ? <Compte /> : null;
}

function Compte() {
  const { aExaminer } = useAExaminer();
  const n = aExaminer.length;
  return n === 0 ? null : <CounterBadge count={n} size="small" color="brand" aria-label={TEXTES.compte(n)} />;
}
