import { Button } from '@fluentui/react-components';
import { pluriel } from '../../../core/textes/francais.ts';
import { useCochees } from '../../commun/cochees.ts';

interface AjouterProps {
  /** Those that are chosen already, or are no more in the annuaire, are not offered. */
  readonly aProposer: (id: string) => boolean;
  readonly ajouter: (ids: readonly string[]) => void;
}

/** While inviting: the structures ticked in the annuaire. Nothing when there is none left to add. */
export function AjouterLesCochees({ aProposer, ajouter }: AjouterProps) {
  const restent = [...useCochees()].filter(aProposer);
  if (restent.length === 0) return null;
  return (
    <Button appearance="primary" onClick={() => ajouter(restent)}>
      {AJOUTER(restent.length)}
    </Button>
  );
}

const AJOUTER = (n: number): string =>
  `Ajouter ${n < 2 ? 'la structure cochée' : `les ${pluriel(n, 'structure cochée', 'structures cochées')}`} dans l’annuaire`;
