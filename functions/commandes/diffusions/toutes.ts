import type { Commande } from '../../commande.ts';

/** One command per contract of core/contrats/diffusions.ts, in its order. */
export const COMMANDES_DES_DIFFUSIONS: readonly Commande[] = [];
