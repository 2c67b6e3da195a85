import { garderGroupe, retirerGroupe } from '../../core/contrats/groupes.ts';
import { groupes } from '../../core/lists/groupes.list.ts';
import { useCommande } from '../commun/commandes.tsx';

export const useGarderGroupe = () => useCommande(garderGroupe, groupes);
export const useRetirerGroupe = () => useCommande(retirerGroupe, groupes);
