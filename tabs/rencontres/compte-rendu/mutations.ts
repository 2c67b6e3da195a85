import { useMutation } from '@tanstack/react-query';
import {
  diffuserCompteRendu,
  donnerAvisSurCompteRendu,
  enregistrerCompteRendu,
  redigerCompteRendu,
  soumettreCompteRendu,
  telechargerCompteRendu,
  trancherAmendement,
} from '../../../core/contrats/comptes-rendus.ts';
import { participations } from '../../../core/lists/participations.list.ts';
import { rencontres } from '../../../core/lists/rencontres.list.ts';
import { appeler, telecharger } from '../../commun/api.ts';
import { useCommande } from '../../commun/commandes.tsx';
import { enregistrerFichier } from '../../commun/enregistrer-fichier.ts';
import { useSession } from '../../commun/session.ts';

export const useGarderCompteRendu = () => useCommande(enregistrerCompteRendu, rencontres);
export const useDiffuser = () => useCommande(diffuserCompteRendu, rencontres);
export const useSoumettre = () => useCommande(soumettreCompteRendu, rencontres);
export const useTrancher = () => useCommande(trancherAmendement, rencontres, participations);
export const useDonnerAvis = () => useCommande(donnerAvisSurCompteRendu, participations);

/** A draft, made anew each time that it is asked for. */
export function useBrouillonDeCompteRendu() {
  const { api } = useSession();
  return useMutation({ mutationFn: (id: string) => appeler(api, redigerCompteRendu, { chemin: { id } }) });
}

/** The compte rendu as a Word document, handed to the browser. */
export function useTelechargerCompteRendu() {
  const { api } = useSession();
  return useMutation({
    mutationFn: async ({ id, nom }: { readonly id: string; readonly nom: string }) => {
      enregistrerFichier(await telecharger(api, telechargerCompteRendu, { chemin: { id } }), nom);
    },
  });
}
