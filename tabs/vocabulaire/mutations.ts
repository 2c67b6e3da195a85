import { garderMot } from '../../core/contrats/vocabulaire.ts';
import { vocabulaire } from '../../core/lists/vocabulaire.list.ts';
import { useCommande } from '../commun/commandes.tsx';

export const useGarderMot = () => useCommande(garderMot, vocabulaire);
