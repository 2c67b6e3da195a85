import type { Commande } from '../hote/commande.ts';
import { rechercherFiches } from './rechercher-fiches.ts';

/** One command per contract of core/contrats/extension.ts, in its order. */
export const COMMANDES_DE_L_EXTENSION: readonly Commande[] = [rechercherFiches];
