import type { Commande } from '../hote/commande.ts';
import { lireLignes } from './lire-lignes.ts';

/** One command per contract of core/contrats/lectures.ts, in its order. */
export const COMMANDES_DES_LECTURES: readonly Commande[] = [lireLignes];
