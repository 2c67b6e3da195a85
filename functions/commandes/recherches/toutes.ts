import type { Commande } from '../../commande.ts';

/** One command per contract of core/contrats/recherches.ts, in its order. */
export const COMMANDES_DES_RECHERCHES: readonly Commande[] = [];
