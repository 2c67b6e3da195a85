import { garderTemps, importerCalendrier, retirerTemps } from '../../core/contrats/calendrier.ts';
import { tempsDuTerritoire } from '../../core/lists/temps-du-territoire.list.ts';
import { useCommande } from '../commun/commandes.tsx';

export const useGarderTemps = () => useCommande(garderTemps, tempsDuTerritoire);
export const useRetirerTemps = () => useCommande(retirerTemps, tempsDuTerritoire);
export const useImporter = () => useCommande(importerCalendrier, tempsDuTerritoire);
