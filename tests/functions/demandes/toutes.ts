import { demandesDesAvis } from './avis.ts';
import { demandesDesBesoins } from './besoins.ts';
import { demandesDeLaBibliotheque } from './bibliotheque.ts';
import { demandesDesBilans } from './bilans.ts';
import { demandesDuBudget } from './budget.ts';
import { demandesDuCalendrier } from './calendrier.ts';
import { demandesDesCampagnes } from './campagnes.ts';
import { demandesDuCarnet } from './carnet.ts';
import { demandesDesComptesRendus } from './comptes-rendus.ts';
import { demandesDeLaConservation } from './conservation.ts';
import type { Demandes } from './demande.ts';
import { demandesDuDiagnostic } from './diagnostic.ts';
import { demandesDesDiffusions } from './diffusions.ts';
import { demandesDesEnvois } from './envois.ts';
import { demandesDesExports } from './exports.ts';
import { demandesDesFiches } from './fiches.ts';
import { demandesDesFusions } from './fusions.ts';
import { demandesDesGroupes } from './groupes.ts';
import { demandesDesImports } from './imports.ts';
import { demandesDesIndicateurs } from './indicateurs.ts';
import { demandesDeLInterconnaissance } from './interconnaissance.ts';
import { demandesDesInvitations } from './invitations.ts';
import { demandesDesLectures } from './lectures.ts';
import { demandesDeMesDonnees } from './mes-donnees.ts';
import { demandesDesMisesEnLien } from './mises-en-lien.ts';
import { demandesDuPlan } from './plan.ts';
import { demandesDeLaPorte } from './porte.ts';
import { demandesDesPropositions } from './propositions.ts';
import { demandesDesRecherches } from './recherches.ts';
import { demandesDesReferents } from './referents.ts';
import { demandesDesReglages } from './reglages.ts';
import { demandesDesRelations } from './relations.ts';
import { demandesDesRencontres } from './rencontres.ts';
import { demandesDuRepertoire } from './repertoire.ts';
import { demandesDesSeries } from './series.ts';
import { demandesDesSondages } from './sondages.ts';
import { demandesDesSyntheses } from './syntheses.ts';
import { demandesDuVocabulaire } from './vocabulaire.ts';

/** A right request for each contract that an account may ask for, by its id. */
export const DEMANDES: Demandes = {
  ...demandesDesAvis,
  ...demandesDesBesoins,
  ...demandesDeLaBibliotheque,
  ...demandesDesBilans,
  ...demandesDuBudget,
  ...demandesDuCalendrier,
  ...demandesDesCampagnes,
  ...demandesDuCarnet,
  ...demandesDesComptesRendus,
  ...demandesDeLaConservation,
  ...demandesDesDiffusions,
  ...demandesDesEnvois,
  ...demandesDesExports,
  ...demandesDesFiches,
  ...demandesDesFusions,
  ...demandesDesGroupes,
  ...demandesDesImports,
  ...demandesDesIndicateurs,
  ...demandesDuDiagnostic,
  ...demandesDeLInterconnaissance,
  ...demandesDesInvitations,
  ...demandesDesLectures,
  ...demandesDeMesDonnees,
  ...demandesDesMisesEnLien,
  ...demandesDuPlan,
  ...demandesDeLaPorte,
  ...demandesDesPropositions,
  ...demandesDesRecherches,
  ...demandesDesReferents,
  ...demandesDesReglages,
  ...demandesDesRelations,
  ...demandesDesRencontres,
  ...demandesDuRepertoire,
  ...demandesDesSeries,
  ...demandesDesSondages,
  ...demandesDesSyntheses,
  ...demandesDuVocabulaire,
};
