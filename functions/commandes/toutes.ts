import type { Commande } from '../commande.ts';

/** Every command, one per contract: a test holds this list against `TOUS_LES_CONTRATS`. */
export const TOUTES_LES_COMMANDES: readonly Commande[] = [];
