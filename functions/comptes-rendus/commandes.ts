import type { Commande } from '../hote/commande.ts';
import { diffuserCompteRendu } from './diffuser-compte-rendu.ts';
import { enregistrerCompteRendu } from './enregistrer-compte-rendu.ts';
import { redigerCompteRendu } from './rediger-compte-rendu.ts';
import { telechargerCompteRendu } from './telecharger-compte-rendu.ts';

export const COMMANDES_DES_COMPTES_RENDUS: readonly Commande[] = [
  redigerCompteRendu,
  enregistrerCompteRendu,
  diffuserCompteRendu,
  telechargerCompteRendu,
];
