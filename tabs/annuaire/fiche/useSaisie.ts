import { useMemo, useState } from 'react';
import { parChamp } from '../../../core/contrats/fautes.ts';
import type { Structure } from '../../../core/lists/structures.list.ts';
import { RefusDeLApi } from '../../commun/api.ts';
import { useTerritoire } from '../../commun/territoire.ts';
import {
  CHAMPS_DU_FORMULAIRE,
  type ChampDuFormulaire,
  champsASaisir,
  champsDeCreation,
  croiser,
  fautesDeSaisie,
  saisieEntiere,
  type Touches,
} from './form.ts';

/**
 * What is being typed on a fiche, or on a new one. Only what the person touches is kept: the rest follows the fiche as it becomes, so that nothing
 * typed is lost and nothing read is stale. Faults are shown from the first attempt to send.
 */
export function useSaisie(structure: Structure | undefined, erreur: Error | null, depart: Touches = {}) {
  const territoire = useTerritoire();
  const [ouverte] = useState(() => saisieEntiere(structure));
  const [touches, setTouches] = useState(depart);
  const [essaye, setEssaye] = useState(false);
  const actuelle = useMemo(() => saisieEntiere(structure), [structure]);
  const champs = structure === undefined ? champsDeCreation(touches) : champsASaisir(actuelle, touches);
  const siennes = fautesDeSaisie(champs, territoire, structure);
  const fautes = {
    ...(erreur instanceof RefusDeLApi ? parChamp(CHAMPS_DU_FORMULAIRE, erreur.champs) : {}),
    ...(essaye ? siennes : {}),
  };
  return {
    saisie: { ...actuelle, ...touches },
    touches,
    champs,
    fautes,
    ...croiser(ouverte, actuelle, touches),
    changer: (valeurs: Touches) => setTouches((avant) => ({ ...avant, ...valeurs })),
    prendre: (champ: ChampDuFormulaire) =>
      setTouches((avant) => Object.fromEntries(Object.entries(avant).filter(([c]) => c !== champ))),
    /** May it be sent? */
    verifier: (): boolean => {
      setEssaye(true);
      return Object.keys(siennes).length === 0;
    },
  };
}
