import type { Commande } from '../hote/commande.ts';
import { avancerCampagne } from './avancer-campagne.ts';
import { cloreCampagne, reprendreCampagne, suspendreCampagne } from './changer-etat.ts';
import { choisirDestinataire } from './choisir-destinataire.ts';
import { creerCampagne } from './creer-campagne.ts';
import { lancerCampagne } from './lancer-campagne.ts';
import { modifierCampagne } from './modifier-campagne.ts';
import { noterAppel } from './noter-appel.ts';
import { noterRebond } from './noter-rebond.ts';
import { simulerCampagne } from './simuler-campagne.ts';

export const COMMANDES_DES_CAMPAGNES: readonly Commande[] = [
  creerCampagne,
  modifierCampagne,
  simulerCampagne,
  choisirDestinataire,
  lancerCampagne,
  suspendreCampagne,
  reprendreCampagne,
  cloreCampagne,
  avancerCampagne,
  noterAppel,
  noterRebond,
];
