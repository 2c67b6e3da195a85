import { useMutation, useQueryClient } from '@tanstack/react-query';
import { porteursDe } from '../../core/annuaire/porteurs-de-mots.ts';
import { garderMot, type RepriseDeMot, reprendreMot } from '../../core/contrats/vocabulaire.ts';
import { vocabulaire } from '../../core/lists/vocabulaire.list.ts';
import { appeler } from '../commun/api.ts';
import { useCommande } from '../commun/commandes.tsx';
import { rafraichir } from '../commun/listes.ts';
import { useSession } from '../commun/session.ts';

export const useGarderMot = () => useCommande(garderMot, vocabulaire);

/** Takes up a word everywhere, batch after batch, telling how many rows are left. Gives how many stay: rows that others were changing. */
export function useReprendreMot(avancer: (restantes: number) => void) {
  const { api } = useSession();
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (corps: RepriseDeMot) => {
      for (let total = 0; ; ) {
        const { faites, restantes } = await appeler(api, reprendreMot, { corps });
        total += faites;
        avancer(restantes);
        if (restantes === 0 || faites === 0) return { faites: total, restantes };
      }
    },
    onSettled: (_reponse, _erreur, { genre }) =>
      rafraichir(client, vocabulaire, ...porteursDe(genre).map(({ definition }) => definition)),
  });
}
