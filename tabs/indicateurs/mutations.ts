import { publierSynthese } from '../../core/contrats/syntheses.ts';
import { publications } from '../../core/lists/publications.list.ts';
import { useCommande } from '../commun/commandes.tsx';

export const usePublier = () => useCommande(publierSynthese, publications);
