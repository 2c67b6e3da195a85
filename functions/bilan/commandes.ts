import type { Commande } from '../hote/commande.ts';
import { direMotsDuBilan } from './dire-mots.ts';
import { lireBilan } from './lire-bilan.ts';
import { telechargerBilanDocx, telechargerBilanPptx, telechargerBilanXlsx } from './telecharger.ts';

export const COMMANDES_DU_BILAN: readonly Commande[] = [
  lireBilan,
  telechargerBilanDocx,
  telechargerBilanPptx,
  telechargerBilanXlsx,
  direMotsDuBilan,
];
