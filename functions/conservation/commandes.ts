import type { Commande } from '../hote/commande.ts';
import { appliquerConservation } from './appliquer-conservation.ts';
import { arreterAnnonces } from './arreter-annonces.ts';
import { lireConservation } from './lire-conservation.ts';
import { telechargerRegistre } from './telecharger-registre.ts';

export const COMMANDES_DE_LA_CONSERVATION: readonly Commande[] = [
  lireConservation,
  appliquerConservation,
  arreterAnnonces,
  telechargerRegistre,
];
