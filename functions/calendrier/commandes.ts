import type { Commande } from '../hote/commande.ts';
import { garderTemps } from './garder-temps.ts';
import { importerCalendrier } from './importer-calendrier.ts';
import { retirerTemps } from './retirer-temps.ts';

export const COMMANDES_DU_CALENDRIER: readonly Commande[] = [garderTemps, retirerTemps, importerCalendrier];
