import type { Commande } from '../hote/commande.ts';
import { rechercherFiches } from './rechercher-fiches.ts';

export const COMMANDES_DE_L_EXTENSION: readonly Commande[] = [rechercherFiches];
