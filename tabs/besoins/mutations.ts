import { suivreBesoin } from '../../core/contrats/besoins.ts';
import { besoins } from '../../core/lists/besoins.list.ts';
import { useCommande } from '../commun/commandes.tsx';

/** Closes a need with what became of it, or follows it again. */
export const useSuivreBesoin = () => useCommande(suivreBesoin, besoins);
