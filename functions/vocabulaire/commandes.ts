import type { Commande } from '../hote/commande.ts';
import { garderMot } from './garder-mot.ts';
import { reprendreMot } from './reprendre-mot.ts';

export const COMMANDES_DU_VOCABULAIRE: readonly Commande[] = [garderMot, reprendreMot];
