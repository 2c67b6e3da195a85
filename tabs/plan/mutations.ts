import { useQueryClient } from '@tanstack/react-query';
import {
  direMotsDuBilan,
  garderModeleDeBilan,
  retirerModeleDeBilan,
  telechargerBilanDocx,
  telechargerBilanPptx,
  telechargerBilanXlsx,
} from '../../core/contrats/bilans.ts';
import { ajouterFinancements, modifierFinancement, retirerFinancement } from '../../core/contrats/budget.ts';
import type { Contrat, CorpsDe } from '../../core/contrats/contrat.ts';
import { garderConvention } from '../../core/contrats/conventions.ts';
import { exporterBudget } from '../../core/contrats/exports.ts';
import {
  creerFicheAction,
  importerBaseDActions,
  modifierFicheAction,
  telechargerFicheAction,
} from '../../core/contrats/plan.ts';
import { conventions } from '../../core/lists/conventions.list.ts';
import { fichesAction } from '../../core/lists/fiches-action.list.ts';
import { financements } from '../../core/lists/financements.list.ts';
import type { ListDefinition } from '../../core/lists/list.ts';
import { modelesDeBilan } from '../../core/lists/modeles-de-bilan.list.ts';
import { useCommande } from '../commun/commandes.tsx';
import { useTelechargement } from '../commun/useTelechargement.ts';
import { type BilanVoulu, CLE_DU_BILAN } from './queries.ts';

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

/** The budget of the plan shown, line by line. */
export const useExporterLeBudget = () =>
  useTelechargement(
    exporterBudget,
    (corps: CorpsDe<typeof exporterBudget>) => ({ corps }),
    ({ fichier }) => `budget.${fichier}`,
  );

/** A bilan says the conventions in force. */
export const useGarderConvention = () => useCommandeDuBilan(garderConvention, conventions);

/** A bilan holds the budget of its year. */
export const useAjouterAuBudget = () => useCommandeDuBilan(ajouterFinancements, financements);
export const useModifierLeBudget = () => useCommandeDuBilan(modifierFinancement, financements);
export const useRetirerDuBudget = () => useCommandeDuBilan(retirerFinancement, financements);

const demanderLeBilan = ({ annee, plan, axe, financeur, modele }: BilanVoulu) => ({
  chemin: { annee },
  requete: { plan, axe, financeur, modele },
});

/** The long bilan as a Word document, handed to the browser. */
export const useTelechargerBilan = () =>
  useTelechargement(telechargerBilanDocx, demanderLeBilan, ({ annee }) => `bilan-${annee}.docx`);

/** Its ten slides. */
export const useTelechargerLesDiapositives = () =>
  useTelechargement(telechargerBilanPptx, demanderLeBilan, ({ annee }) => `bilan-${annee}.pptx`);

/** Its figures as a workbook. */
export const useTelechargerLesChiffres = () =>
  useTelechargement(telechargerBilanXlsx, demanderLeBilan, ({ annee }) => `bilan-${annee}.xlsx`);

/** What changes a bilan; whatever the answer, it is read again. */
function useCommandeDuBilan<C extends Contrat>(contrat: C, ...touchees: readonly ListDefinition[]) {
  const client = useQueryClient();
  const commande = useCommande(contrat, ...touchees);
  const mutate: typeof commande.mutate = (demande, suites = {}) =>
    commande.mutate(demande, {
      ...suites,
      onSettled: () => {
        void client.invalidateQueries({ queryKey: [CLE_DU_BILAN] });
        suites.onSettled?.();
      },
    });
  return { ...commande, mutate };
}

/** What somebody says for a bilan. */
export const useDireLesMots = () => useCommandeDuBilan(direMotsDuBilan);
export const useGarderModele = () => useCommandeDuBilan(garderModeleDeBilan, modelesDeBilan);
export const useRetirerModele = () => useCommandeDuBilan(retirerModeleDeBilan, modelesDeBilan);
