import * as annuaire from './annuaire.ts';
import type { Contrat } from './contrat.ts';
import * as rencontres from './rencontres.ts';
import * as syntheses from './syntheses.ts';

/** Every contract of the API, in the order of openapi.json. */
export const TOUS_LES_CONTRATS: readonly Contrat[] = [
  annuaire.confirmerFiche,
  annuaire.inviterAConfirmer,
  annuaire.revoquerLien,
  annuaire.ouvrirLien,
  annuaire.repondreParLien,
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
