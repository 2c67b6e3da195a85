import type { Commande } from '../hote/commande.ts';
import { garderReglage } from './garder-reglage.ts';

/** What the coordination sets by itself. */
export const COMMANDES_DES_REGLAGES: readonly Commande[] = [garderReglage];
