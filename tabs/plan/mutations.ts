import { useQueryClient } from '@tanstack/react-query';
import {
  direMotsDuBilan,
  telechargerBilanDocx,
  telechargerBilanPptx,
  telechargerBilanXlsx,
} from '../../core/contrats/bilans.ts';
import {
  creerFicheAction,
  importerBaseDActions,
  modifierFicheAction,
  telechargerFicheAction,
} from '../../core/contrats/plan.ts';
import { fichesAction } from '../../core/lists/fiches-action.list.ts';
import { useCommande } from '../commun/commandes.tsx';
import { useTelechargement } from '../commun/useTelechargement.ts';
import { CLE_DU_BILAN } from './queries.ts';

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

interface BilanVoulu {
  readonly annee: string;
  readonly plan: string;
  readonly axe: string | undefined;
}

const demanderLeBilan = ({ annee, plan, axe }: BilanVoulu) => ({ chemin: { annee }, requete: { plan, axe } });

/** The long bilan as a Word document, handed to the browser. */
export const useTelechargerBilan = () =>
  useTelechargement(telechargerBilanDocx, demanderLeBilan, ({ annee }) => `bilan-${annee}.docx`);

/** Its ten slides. */
export const useTelechargerLesDiapositives = () =>
  useTelechargement(telechargerBilanPptx, demanderLeBilan, ({ annee }) => `bilan-${annee}.pptx`);

/** Its figures as a workbook. */
export const useTelechargerLesChiffres = () =>
  useTelechargement(telechargerBilanXlsx, demanderLeBilan, ({ annee }) => `bilan-${annee}.xlsx`);

/** What somebody says for a bilan; whatever the answer, the bilan is read again. */
export function useDireLesMots() {
  const client = useQueryClient();
  const commande = useCommande(direMotsDuBilan);
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
