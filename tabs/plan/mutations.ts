import { useMutation } from '@tanstack/react-query';
import {
  creerFicheAction,
  importerBaseDActions,
  modifierFicheAction,
  telechargerFicheAction,
} from '../../core/contrats/plan.ts';
import { fichesAction } from '../../core/lists/fiches-action.list.ts';
import { telecharger } from '../commun/api.ts';
import { useCommande } from '../commun/commandes.tsx';
import { enregistrerFichier } from '../commun/enregistrer-fichier.ts';
import { useSession } from '../commun/session.ts';

export const useCreerFicheAction = () => useCommande(creerFicheAction, fichesAction);
export const useModifierFicheAction = () => useCommande(modifierFicheAction, fichesAction);

export const useImporterLaBase = () => useCommande(importerBaseDActions, fichesAction);

/** The fiche as a Word document, handed to the browser. */
export function useTelechargerFiche() {
  const { api } = useSession();
  return useMutation({
    mutationFn: async (id: string) =>
      enregistrerFichier(await telecharger(api, telechargerFicheAction, { chemin: { id } }), `fiche-action-${id}.docx`),
  });
}
