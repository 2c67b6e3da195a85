import type { Commande } from '../hote/commande.ts';
import { chercherAuRepertoire } from './chercher-au-repertoire.ts';

/** What is asked of the public register of establishments. */
export const COMMANDES_DU_REPERTOIRE: readonly Commande[] = [chercherAuRepertoire];
