import type { Commande } from '../../commande.ts';

/** One command per contract of core/contrats/propositions.ts, in its order. */
export const COMMANDES_DES_PROPOSITIONS: readonly Commande[] = [];
