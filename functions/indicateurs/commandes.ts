import type { Commande } from '../hote/commande.ts';
import { archiverIndicateur } from './archiver-indicateur.ts';
import { creerIndicateur } from './creer-indicateur.ts';
import { essayerIndicateur } from './essayer-indicateur.ts';
import { modifierIndicateur } from './modifier-indicateur.ts';
import { saisirValeur } from './saisir-valeur.ts';
import { saisirValeurParLien } from './saisir-valeur-par-lien.ts';

export const COMMANDES_DES_INDICATEURS: readonly Commande[] = [
  creerIndicateur,
  modifierIndicateur,
  archiverIndicateur,
  essayerIndicateur,
  saisirValeur,
  saisirValeurParLien,
];
