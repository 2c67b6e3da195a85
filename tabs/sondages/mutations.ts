import { changerSondage, ouvrirSondage, retenirCreneau, voter } from '../../core/contrats/sondages.ts';
import { rencontres } from '../../core/lists/rencontres.list.ts';
import { useCommande } from '../commun/commandes.tsx';

export const useOuvrirSondage = () => useCommande(ouvrirSondage);
export const useChangerSondage = () => useCommande(changerSondage);
export const useVoter = () => useCommande(voter);
export const useRetenir = () => useCommande(retenirCreneau, rencontres);
