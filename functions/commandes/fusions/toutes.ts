import type { Commande } from '../../commande.ts';

/** One command per contract of core/contrats/fusions.ts, in its order. */
export const COMMANDES_DES_FUSIONS: readonly Commande[] = [];
