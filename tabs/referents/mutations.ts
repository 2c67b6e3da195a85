import { useMutation } from '@tanstack/react-query';
import { confierRoles, nommerReferents, telechargerPassation } from '../../core/contrats/referents.ts';
import { participations } from '../../core/lists/participations.list.ts';
import { referents } from '../../core/lists/referents.list.ts';
import { telecharger } from '../commun/api.ts';
import { useCommande } from '../commun/commandes.tsx';
import { enregistrerFichier } from '../commun/enregistrer-fichier.ts';
import { useSession } from '../commun/session.ts';
import type { DequoiPasser } from './queries.ts';

export const useNommer = () => useCommande(nommerReferents, referents);
export const useConfier = () => useCommande(confierRoles, referents, participations);

/** The handover as a Word document, handed to the browser. */
export function useTelechargerPassation() {
  const { api } = useSession();
  return useMutation({
    mutationFn: async ({ de, nom }: { readonly de: DequoiPasser; readonly nom: string }) => {
      enregistrerFichier(await telecharger(api, telechargerPassation, { corps: de }), nom);
    },
  });
}
