import type { Commande } from '../hote/commande.ts';
import { changerAuCarnet } from './changer-au-carnet.ts';
import { noterAuCarnet } from './noter-au-carnet.ts';
import { retirerDuCarnet } from './retirer-du-carnet.ts';

/** What whoever organises observed of a rencontre. */
export const COMMANDES_DU_CARNET: readonly Commande[] = [noterAuCarnet, changerAuCarnet, retirerDuCarnet];
