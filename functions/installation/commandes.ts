import type { Commande } from '../hote/commande.ts';
import { essayerListesFermees } from './essayer-listes-fermees.ts';

export const COMMANDES_DE_L_INSTALLATION: readonly Commande[] = [essayerListesFermees];
