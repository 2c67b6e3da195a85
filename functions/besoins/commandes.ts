import type { Commande } from '../hote/commande.ts';
import { noterBesoin } from './noter-besoin.ts';
import { porterEnPoint } from './porter-en-point.ts';
import { porterEnProjet } from './porter-en-projet.ts';
import { releverBesoin } from './relever-besoin.ts';
import { suivreBesoin } from './suivre-besoin.ts';

export const COMMANDES_DES_BESOINS: readonly Commande[] = [
  noterBesoin,
  releverBesoin,
  suivreBesoin,
  porterEnPoint,
  porterEnProjet,
];
