import { porterEnPoint, porterEnProjet, suivreBesoin } from '../../core/contrats/besoins.ts';
import { besoins } from '../../core/lists/besoins.list.ts';
import { fichesAction } from '../../core/lists/fiches-action.list.ts';
import { groupes } from '../../core/lists/groupes.list.ts';
import { pointsOrdreDuJour } from '../../core/lists/points-ordre-du-jour.list.ts';
import { useCommande } from '../commun/commandes.tsx';

/** Closes a need with what became of it, or follows it again. */
export const useSuivreBesoin = () => useCommande(suivreBesoin, besoins);

/** Makes a point of a coming rencontre of some needs. */
export const usePorterEnPoint = () => useCommande(porterEnPoint, besoins, pointsOrdreDuJour);
/** Makes a draft of fiche action of them, with its group. */
export const usePorterEnProjet = () => useCommande(porterEnProjet, besoins, fichesAction, groupes);
