import { useState } from 'react';
import { CHAMPS_DU_REPERTOIRE, type ChampDuRepertoire } from '../../../core/sirene/trouver.ts';
import type { SaisieEntiere, Touches } from './form.ts';

export type Reprises = Partial<Record<ChampDuRepertoire, string>>;

/** What was taken from the national register, and still stands as it was taken: typed over, it is the person’s. */
export function useReprises(saisie: SaisieEntiere, changer: (touches: Touches) => void) {
  const [reprises, setReprises] = useState<Reprises>({});
  return {
    duRepertoire: CHAMPS_DU_REPERTOIRE.filter(
      (champ) => reprises[champ] !== undefined && reprises[champ] === saisie[champ],
    ),
    reprendre: (valeurs: Reprises): void => {
      setReprises((avant) => ({ ...avant, ...valeurs }));
      changer(valeurs);
    },
  };
}
