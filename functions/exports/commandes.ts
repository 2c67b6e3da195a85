import type { Commande } from '../hote/commande.ts';
import { exporterBudget } from './exporter-budget.ts';
import { exporterIndicateurs } from './exporter-indicateurs.ts';
import { exporterRencontres } from './exporter-rencontres.ts';
import { ouvrirDonnees } from './ouvrir-donnees.ts';

export const COMMANDES_DES_EXPORTS: readonly Commande[] = [
  exporterRencontres,
  exporterIndicateurs,
  exporterBudget,
  ouvrirDonnees,
];
