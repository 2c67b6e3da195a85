import * as annuaire from './annuaire.ts';
import { CONTRATS_DES_CAMPAGNES } from './campagnes.ts';
import { CONTRATS_DE_LA_CONSERVATION } from './conservation.ts';
import type { Contrat } from './contrat.ts';
import { CONTRATS_DES_DIFFUSIONS } from './diffusions.ts';
import { CONTRATS_DE_L_EXTENSION } from './extension.ts';
import { CONTRATS_DES_FICHES } from './fiches.ts';
import { CONTRATS_DES_FUSIONS } from './fusions.ts';
import { CONTRATS_DES_IMPORTS } from './imports.ts';
import { lireLignes } from './lectures.ts';
import { CONTRATS_DE_MES_DONNEES } from './mes-donnees.ts';
import { CONTRATS_DES_MISES_EN_LIEN } from './mises-en-lien.ts';
import { CONTRATS_DES_PROPOSITIONS } from './propositions.ts';
import { CONTRATS_DES_RECHERCHES } from './recherches.ts';
import * as rencontres from './rencontres.ts';
import * as syntheses from './syntheses.ts';
import { CONTRATS_DU_VOCABULAIRE } from './vocabulaire.ts';

/** Every contract of the API, in the order of openapi.json. */
export const TOUS_LES_CONTRATS: readonly Contrat[] = [
  lireLignes,
  annuaire.ouvrirLien,
  annuaire.revoquerLien,
  annuaire.choisirRappelsParLien,
  annuaire.confirmerFiche,
  annuaire.inviterAConfirmer,
  annuaire.repondreParLien,
  annuaire.changerContactParLien,
  annuaire.choisirLecteurs,
  annuaire.choisirLecteursParLien,
  annuaire.direCessationParLien,
  ...CONTRATS_DES_FICHES,
  ...CONTRATS_DES_PROPOSITIONS,
  ...CONTRATS_DE_MES_DONNEES,
  ...CONTRATS_DES_FUSIONS,
  ...CONTRATS_DE_LA_CONSERVATION,
  ...CONTRATS_DES_CAMPAGNES,
  ...CONTRATS_DES_IMPORTS,
  ...CONTRATS_DES_DIFFUSIONS,
  ...CONTRATS_DES_MISES_EN_LIEN,
  ...CONTRATS_DE_L_EXTENSION,
  ...CONTRATS_DES_RECHERCHES,
  ...CONTRATS_DU_VOCABULAIRE,
  rencontres.creerRencontre,
  rencontres.planifierRencontre,
  rencontres.annulerRencontre,
  rencontres.etablirOrdreDuJour,
  rencontres.telechargerOrdreDuJour,
  rencontres.proposerPoint,
  rencontres.noterSuite,
  rencontres.changerSuite,
  rencontres.saisirPresences,
  rencontres.lireRapportTeams,
  rencontres.compterPublic,
  syntheses.lireSynthese,
  syntheses.publierSynthese,
];
