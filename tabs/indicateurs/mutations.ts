import { useQueryClient } from '@tanstack/react-query';
import {
  archiverIndicateur,
  creerIndicateur,
  essayerIndicateur,
  modifierIndicateur,
  saisirValeur,
} from '../../core/contrats/indicateurs.ts';
import { corrigerReleve, publierSynthese } from '../../core/contrats/syntheses.ts';
import { indicateurs } from '../../core/lists/indicateurs.list.ts';
import { publications } from '../../core/lists/publications.list.ts';
import { useCommande } from '../commun/commandes.tsx';

export const usePublier = () => useCommande(publierSynthese, publications);
/** The list of the indicators is read again; the summaries, by whoever asks (`useRelire`). */
export const useCreerIndicateur = () => useCommande(creerIndicateur, indicateurs);
export const useModifierIndicateur = () => useCommande(modifierIndicateur, indicateurs);
export const useArchiverIndicateur = () => useCommande(archiverIndicateur, indicateurs);
export const useSaisirValeur = () => useCommande(saisirValeur, indicateurs);
export const useEssayerIndicateur = () => useCommande(essayerIndicateur);
export const useCorriger = () => useCommande(corrigerReleve);

/** Publishing may fix the figures of a month, correcting changes them: every summary is read again. */
export function useRelire(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: ['synthese'] });
}
