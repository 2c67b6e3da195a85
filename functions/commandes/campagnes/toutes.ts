import type { Commande } from '../../commande.ts';

/** One command per contract of core/contrats/campagnes.ts, in its order. */
export const COMMANDES_DES_CAMPAGNES: readonly Commande[] = [];
