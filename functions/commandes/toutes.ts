import type { Commande } from '../commande.ts';
import { annulerRencontre } from './annuler-rencontre.ts';
import { COMMANDES_DES_CAMPAGNES } from './campagnes/toutes.ts';
import { changerContactParLien } from './changer-contact-par-lien.ts';
import { changerSuite } from './changer-suite.ts';
import { choisirLecteurs, choisirLecteursParLien } from './choisir-lecteurs.ts';
import { choisirRappelsParLien } from './choisir-rappels-par-lien.ts';
import { compterPublic } from './compter-public.ts';
import { confirmerFiche } from './confirmer-fiche.ts';
import { COMMANDES_DE_LA_CONSERVATION } from './conservation/toutes.ts';
import { creerRencontre } from './creer-rencontre.ts';
import { COMMANDES_DES_DIFFUSIONS } from './diffusions/toutes.ts';
import { direCessationParLien } from './dire-cessation-par-lien.ts';
import { etablirOrdreDuJour } from './etablir-ordre-du-jour.ts';
import { COMMANDES_DE_L_EXTENSION } from './extension/toutes.ts';
import { COMMANDES_DES_FICHES } from './fiches/toutes.ts';
import { COMMANDES_DES_FUSIONS } from './fusions/toutes.ts';
import { garderMot } from './garder-mot.ts';
import { COMMANDES_DES_IMPORTS } from './imports/toutes.ts';
import { inviterAConfirmer } from './inviter-a-confirmer.ts';
import { lireLignes } from './lire-lignes.ts';
import { lireRapportTeams } from './lire-rapport-teams.ts';
import { lireSynthese } from './lire-synthese.ts';
import { COMMANDES_DE_MES_DONNEES } from './mes-donnees/toutes.ts';
import { COMMANDES_DES_MISES_EN_LIEN } from './mises-en-lien/toutes.ts';
import { noterSuite } from './noter-suite.ts';
import { ouvrirLien } from './ouvrir-lien.ts';
import { planifierRencontre } from './planifier-rencontre.ts';
import { proposerPoint } from './proposer-point.ts';
import { COMMANDES_DES_PROPOSITIONS } from './propositions/toutes.ts';
import { publierSynthese } from './publier-synthese.ts';
import { COMMANDES_DES_RECHERCHES } from './recherches/toutes.ts';
import { repondreParLien } from './repondre-par-lien.ts';
import { revoquerLien } from './revoquer-lien.ts';
import { saisirPresences } from './saisir-presences.ts';
import { telechargerOrdreDuJour } from './telecharger-ordre-du-jour.ts';

/** Every command, one per contract: a test holds this list against `TOUS_LES_CONTRATS`. */
export const TOUTES_LES_COMMANDES: readonly Commande[] = [
  lireLignes,
  confirmerFiche,
  inviterAConfirmer,
  revoquerLien,
  ouvrirLien,
  repondreParLien,
  changerContactParLien,
  choisirLecteurs,
  choisirLecteursParLien,
  choisirRappelsParLien,
  direCessationParLien,
  ...COMMANDES_DES_FICHES,
  ...COMMANDES_DES_PROPOSITIONS,
  ...COMMANDES_DE_MES_DONNEES,
  ...COMMANDES_DES_FUSIONS,
  ...COMMANDES_DE_LA_CONSERVATION,
  ...COMMANDES_DES_CAMPAGNES,
  ...COMMANDES_DES_IMPORTS,
  ...COMMANDES_DES_DIFFUSIONS,
  ...COMMANDES_DES_MISES_EN_LIEN,
  ...COMMANDES_DE_L_EXTENSION,
  ...COMMANDES_DES_RECHERCHES,
  garderMot,
  creerRencontre,
  planifierRencontre,
  annulerRencontre,
  etablirOrdreDuJour,
  telechargerOrdreDuJour,
  proposerPoint,
  noterSuite,
  changerSuite,
  saisirPresences,
  lireRapportTeams,
  compterPublic,
  lireSynthese,
  publierSynthese,
];
