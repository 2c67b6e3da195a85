import type { Commande } from '../hote/commande.ts';
import { lireLignes } from './lire-lignes.ts';

export const COMMANDES_DES_LECTURES: readonly Commande[] = [lireLignes];
