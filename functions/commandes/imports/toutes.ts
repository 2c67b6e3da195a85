import type { Commande } from '../../commande.ts';

/** One command per contract of core/contrats/imports.ts, in its order. */
export const COMMANDES_DES_IMPORTS: readonly Commande[] = [];
