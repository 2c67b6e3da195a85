import type { Commande } from '../hote/commande.ts';
import { diffuserCompteRendu } from './diffuser-compte-rendu.ts';
import { donnerAvisSurCompteRendu } from './donner-avis.ts';
import { donnerAvisParLien } from './donner-avis-par-lien.ts';
import { enregistrerCompteRendu } from './enregistrer-compte-rendu.ts';
import { lireCompteRendu } from './lire-compte-rendu.ts';
import { lireNotesDePoint } from './lire-notes-de-point.ts';
import { noterAvisParTelephone } from './noter-avis-par-telephone.ts';
import { noterManqueLu } from './noter-manque-lu.ts';
import { noterSurLePoint } from './noter-sur-le-point.ts';
import { redigerCompteRendu } from './rediger-compte-rendu.ts';
import { soumettreCompteRendu } from './soumettre-compte-rendu.ts';
import { telechargerCompteRendu } from './telecharger-compte-rendu.ts';
import { trancherAmendement } from './trancher-amendement.ts';

export const COMMANDES_DES_COMPTES_RENDUS: readonly Commande[] = [
  redigerCompteRendu,
  lireNotesDePoint,
  noterSurLePoint,
  lireCompteRendu,
  enregistrerCompteRendu,
  soumettreCompteRendu,
  donnerAvisSurCompteRendu,
  donnerAvisParLien,
  noterManqueLu,
  noterAvisParTelephone,
  trancherAmendement,
  diffuserCompteRendu,
  telechargerCompteRendu,
];
