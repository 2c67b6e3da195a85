import type { Commande } from '../hote/commande.ts';
import { creerFicheAction } from './creer-fiche-action.ts';
import { garderConvention } from './garder-convention.ts';
import { importerBaseDActions } from './importer-base-d-actions.ts';
import { modifierFicheAction } from './modifier-fiche-action.ts';
import { telechargerFicheAction } from './telecharger-fiche-action.ts';

export const COMMANDES_DU_PLAN: readonly Commande[] = [
  creerFicheAction,
  modifierFicheAction,
  telechargerFicheAction,
  garderConvention,
  importerBaseDActions,
];
