import { confierRoles, nommerReferents, telechargerPassation } from '../../core/contrats/referents.ts';
import { participations } from '../../core/lists/participations.list.ts';
import { referents } from '../../core/lists/referents.list.ts';
import { useCommande } from '../commun/commandes.tsx';
import { useTelechargement } from '../commun/useTelechargement.ts';
import type { DequoiPasser } from './queries.ts';

export const useNommer = () => useCommande(nommerReferents, referents);
export const useConfier = () => useCommande(confierRoles, referents, participations);

/** The handover as a Word document, handed to the browser. */
export const useTelechargerPassation = () =>
  useTelechargement(
    telechargerPassation,
    ({ de }: { readonly de: DequoiPasser; readonly nom: string }) => ({ corps: de }),
    ({ nom }) => nom,
  );
