import type { Commande } from '../hote/commande.ts';
import { garderMot } from './garder-mot.ts';

/** One command per contract of core/contrats/vocabulaire.ts, in its order. */
export const COMMANDES_DU_VOCABULAIRE: readonly Commande[] = [garderMot];
