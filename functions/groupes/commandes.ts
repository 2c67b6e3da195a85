import type { Commande } from '../hote/commande.ts';
import { garderGroupe } from './garder-groupe.ts';
import { retirerGroupe } from './retirer-groupe.ts';

export const COMMANDES_DES_GROUPES: readonly Commande[] = [garderGroupe, retirerGroupe];
