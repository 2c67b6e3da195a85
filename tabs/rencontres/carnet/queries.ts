import { changerAuCarnet, noterAuCarnet, retirerDuCarnet } from '../../../core/contrats/carnet.ts';
import { carnet } from '../../../core/lists/carnet.list.ts';
import { useCommande } from '../../commun/commandes.tsx';
import { useListe } from '../../commun/listes.ts';

/** One’s own notes; all of them for the coordination. */
export const useCarnet = () => useListe(carnet);
export const useNoter = () => useCommande(noterAuCarnet, carnet);
export const useChanger = () => useCommande(changerAuCarnet, carnet);
export const useRetirer = () => useCommande(retirerDuCarnet, carnet);
