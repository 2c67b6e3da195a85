import {
  deplacerCloture,
  lancerInterconnaissance,
  relancerInterconnaissance,
  repondreInterconnaissance,
} from '../../core/contrats/interconnaissance.ts';
import { sollicitations } from '../../core/lists/sollicitations.list.ts';
import { useCommande } from '../commun/commandes.tsx';

/** What is asked weighs on the budget: its rows are read again. */
export const useLancer = () => useCommande(lancerInterconnaissance, sollicitations);
export const useRelancer = () => useCommande(relancerInterconnaissance, sollicitations);
export const useRepondre = () => useCommande(repondreInterconnaissance);
/** What waited to leave after the last day is given up later, by the timer. */
export const useDeplacerCloture = () => useCommande(deplacerCloture);
