import type { Commande } from '../hote/commande.ts';
import { annulerRencontre } from './annuler-rencontre.ts';
import { corrigerPoint, retirerPoint } from './changer-point.ts';
import { changerSuite } from './changer-suite.ts';
import { compterALaPorte } from './compter-a-la-porte.ts';
import { compterPublic } from './compter-public.ts';
import { corrigerSuite } from './corriger-suite.ts';
import { creerRencontre } from './creer-rencontre.ts';
import { direPrevenue } from './dire-prevenue.ts';
import { direSuite } from './dire-suite.ts';
import { direSuiteParLien } from './dire-suite-par-lien.ts';
import { enregistrerOrdreDuJour } from './enregistrer-ordre-du-jour.ts';
import { etablirOrdreDuJour } from './etablir-ordre-du-jour.ts';
import { garderPlanDeTable } from './garder-plan-de-table.ts';
import { grefferALaCreation } from './greffer-a-la-creation.ts';
import { grefferRencontre } from './greffer-rencontre.ts';
import { lireOutlook } from './lire-outlook.ts';
import { lirePublic } from './lire-public.ts';
import { lireRapportDeLaReunion } from './lire-rapport-de-la-reunion.ts';
import { lireRapportTeams } from './lire-rapport-teams.ts';
import { modifierRencontre } from './modifier-rencontre.ts';
import { noterSuite } from './noter-suite.ts';
import { planifierRencontre } from './planifier-rencontre.ts';
import { proposerPoint } from './proposer-point.ts';
import { relancerSuites } from './relancer-suites.ts';
import { saisirPresences } from './saisir-presences.ts';
import { telechargerEmargement } from './telecharger-emargement.ts';
import { telechargerOrdreDuJour } from './telecharger-ordre-du-jour.ts';
import { trancherOutlook } from './trancher-outlook.ts';

export const COMMANDES_DES_RENCONTRES: readonly Commande[] = [
  creerRencontre,
  modifierRencontre,
  planifierRencontre,
  annulerRencontre,
  direPrevenue,
  lireOutlook,
  trancherOutlook,
  grefferRencontre,
  grefferALaCreation,
  etablirOrdreDuJour,
  enregistrerOrdreDuJour,
  telechargerOrdreDuJour,
  proposerPoint,
  corrigerPoint,
  retirerPoint,
  noterSuite,
  changerSuite,
  corrigerSuite,
  relancerSuites,
  direSuite,
  direSuiteParLien,
  saisirPresences,
  telechargerEmargement,
  garderPlanDeTable,
  lireRapportTeams,
  lireRapportDeLaReunion,
  compterPublic,
  compterALaPorte,
  lirePublic,
];
