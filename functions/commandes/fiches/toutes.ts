import type { Commande } from '../../commande.ts';

/** One command per contract of core/contrats/fiches.ts, in its order. */
export const COMMANDES_DES_FICHES: readonly Commande[] = [];
