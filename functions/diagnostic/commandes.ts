import type { Commande } from '../hote/commande.ts';
import { diagnostiquer } from './diagnostiquer.ts';

export const COMMANDES_DU_DIAGNOSTIC: readonly Commande[] = [diagnostiquer];
