import {
  creerFicheAction,
  importerBaseDActions,
  modifierFicheAction,
  telechargerFicheAction,
} from '../../core/contrats/plan.ts';
import { fichesAction } from '../../core/lists/fiches-action.list.ts';
import { useCommande } from '../commun/commandes.tsx';
import { useTelechargement } from '../commun/useTelechargement.ts';

export const useCreerFicheAction = () => useCommande(creerFicheAction, fichesAction);
export const useModifierFicheAction = () => useCommande(modifierFicheAction, fichesAction);

export const useImporterLaBase = () => useCommande(importerBaseDActions, fichesAction);

/** The fiche as a Word document, handed to the browser. */
export const useTelechargerFiche = () =>
  useTelechargement(
    telechargerFicheAction,
    (id: string) => ({ chemin: { id } }),
    (id) => `fiche-action-${id}.docx`,
  );
