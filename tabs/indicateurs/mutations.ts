import { useQueryClient } from '@tanstack/react-query';
import { corrigerReleve, publierSynthese } from '../../core/contrats/syntheses.ts';
import { publications } from '../../core/lists/publications.list.ts';
import { useCommande } from '../commun/commandes.tsx';

export const usePublier = () => useCommande(publierSynthese, publications);
export const useCorriger = () => useCommande(corrigerReleve);

/** Publishing may fix the figures of a month, correcting changes them: every summary is read again. */
export function useRelire(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: ['synthese'] });
}
