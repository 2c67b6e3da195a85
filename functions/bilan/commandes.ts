import type { Commande } from '../hote/commande.ts';
import { direMotsDuBilan } from './dire-mots.ts';
import { lireBilan } from './lire-bilan.ts';
import { garderModeleDeBilan, retirerModeleDeBilan } from './modeles.ts';
import { telechargerBilanDocx, telechargerBilanPptx, telechargerBilanXlsx } from './telecharger.ts';

export const COMMANDES_DU_BILAN: readonly Commande[] = [
  lireBilan,
  telechargerBilanDocx,
  telechargerBilanPptx,
  telechargerBilanXlsx,
  direMotsDuBilan,
  garderModeleDeBilan,
  retirerModeleDeBilan,
];
