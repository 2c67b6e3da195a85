import { useMutation } from '@tanstack/react-query';
import type { Contrat } from '../../core/contrats/contrat.ts';
import { type Demande, telecharger } from './api.ts';
import { enregistrerFichier } from './enregistrer-fichier.ts';
import { useSession } from './session.ts';

/** A document that the API makes, handed to the browser: what is asked for it, and the name that it takes. */
export function useTelechargement<C extends Contrat, D>(
  contrat: C,
  demander: (de: D) => Demande<C>,
  nommer: (de: D) => string,
) {
  const { api } = useSession();
  return useMutation({
    mutationFn: async (de: D) => enregistrerFichier(await telecharger(api, contrat, demander(de)), nommer(de)),
  });
}
