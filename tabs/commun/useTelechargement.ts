import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Contrat } from '../../core/contrats/contrat.ts';
import { type Demande, telecharger } from './api.ts';
import { enregistrerFichier } from './enregistrer-fichier.ts';
import { useSession } from './session.ts';

/** A document that the API makes, handed to the browser: what is asked for it, and the name that it takes. `annuler`: it is waited for no more, and no error. */
export function useTelechargement<C extends Contrat, D>(
  contrat: C,
  demander: (de: D) => Demande<C>,
  nommer: (de: D) => string,
) {
  const { api } = useSession();
  const attente = useRef<AbortController>(undefined);
  const mutation = useMutation({
    mutationFn: async (de: D) => {
      const arret = new AbortController();
      attente.current = arret;
      const { signal } = arret;
      try {
        enregistrerFichier(await telecharger(api, contrat, { ...demander(de), signal }), nommer(de));
      } catch (cause) {
        if (!signal.aborted) throw cause;
      }
    },
  });
  return { ...mutation, annuler: () => attente.current?.abort() };
}
