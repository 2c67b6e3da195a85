import type { Commande } from '../hote/commande.ts';
import { garderRecherche } from './garder-recherche.ts';
import { oublierRecherche } from './oublier-recherche.ts';

export const COMMANDES_DES_RECHERCHES: readonly Commande[] = [garderRecherche, oublierRecherche];
