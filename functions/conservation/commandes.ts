import type { Commande } from '../hote/commande.ts';
import { appliquerConservation } from './appliquer-conservation.ts';
import { lireConservation } from './lire-conservation.ts';
import { telechargerRegistre } from './telecharger-registre.ts';

/** The commands of `CONTRATS_DE_LA_CONSERVATION`, in the same order. */
export const COMMANDES_DE_LA_CONSERVATION: readonly Commande[] = [
  lireConservation,
  appliquerConservation,
  telechargerRegistre,
];
