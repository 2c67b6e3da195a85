import type { Commande } from '../../commande.ts';

/** One command per contract of core/contrats/mises-en-lien.ts, in its order. */
export const COMMANDES_DES_MISES_EN_LIEN: readonly Commande[] = [];
