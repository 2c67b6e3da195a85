import type { Commande } from '../hote/commande.ts';
import { exporterEnvois } from './exporter-envois.ts';
import { lireEnvois } from './lire-envois.ts';

export const COMMANDES_DES_ENVOIS: readonly Commande[] = [lireEnvois, exporterEnvois];
