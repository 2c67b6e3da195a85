import { compterPublic } from '../../core/contrats/comptages.ts';
import { corrigerSuite, direSuite, relancerSuites } from '../../core/contrats/decisions.ts';
import { telechargerEmargement } from '../../core/contrats/emargement.ts';
import { grefferALaCreation } from '../../core/contrats/greffe.ts';
import {
  changerInvites,
  direArrivee,
  direPrevenue,
  envoyerLesLiens,
  passerDevant,
  relancerInvites,
  repondreInvitation,
} from '../../core/contrats/invitations.ts';
import { enregistrerOrdreDuJour, telechargerOrdreDuJour } from '../../core/contrats/ordre-du-jour.ts';
import { corrigerPoint, proposerPoint, retirerPoint } from '../../core/contrats/points.ts';
import {
  annulerRencontre,
  changerSuite,
  creerRencontre,
  etablirOrdreDuJour,
  grefferRencontre,
  lireRapportDeLaReunion,
  lireRapportTeams,
  modifierRencontre,
  noterSuite,
  planifierRencontre,
  saisirPresences,
} from '../../core/contrats/rencontres.ts';
import { garderPlanDeTable } from '../../core/contrats/tables.ts';
import { comptages } from '../../core/lists/comptages.list.ts';
import { participations } from '../../core/lists/participations.list.ts';
import { pointsOrdreDuJour } from '../../core/lists/points-ordre-du-jour.list.ts';
import { rencontres } from '../../core/lists/rencontres.list.ts';
import { sollicitations } from '../../core/lists/sollicitations.list.ts';
import { suites } from '../../core/lists/suites.list.ts';
import { useCommande } from '../commun/commandes.tsx';
import { useTelechargement } from '../commun/useTelechargement.ts';

export const useCreer = () => useCommande(creerRencontre, rencontres, participations, pointsOrdreDuJour);
export const useModifier = () => useCommande(modifierRencontre, rencontres);
export const usePlanifier = () => useCommande(planifierRencontre, rencontres, participations);
export const useAnnuler = () => useCommande(annulerRencontre, rencontres, sollicitations);
/** What cancelling would do: nothing is written. */
export const useLireQuiSaura = () => useCommande(annulerRencontre);
export const useDirePrevenue = () => useCommande(direPrevenue, sollicitations);
export const useGreffer = () => useCommande(grefferRencontre, rencontres, pointsOrdreDuJour);
export const useGrefferALaCreation = () =>
  useCommande(grefferALaCreation, rencontres, participations, pointsOrdreDuJour);
export const useEtablir = () => useCommande(etablirOrdreDuJour, rencontres, pointsOrdreDuJour);
export const useEnregistrerOrdreDuJour = () => useCommande(enregistrerOrdreDuJour, rencontres, pointsOrdreDuJour);
export const useProposerPoint = () => useCommande(proposerPoint, pointsOrdreDuJour);
export const useCorrigerPoint = () => useCommande(corrigerPoint, pointsOrdreDuJour);
export const useRetirerPoint = () => useCommande(retirerPoint, pointsOrdreDuJour);
export const useNoterSuite = () => useCommande(noterSuite, suites);
export const useChangerSuite = () => useCommande(changerSuite, suites);
export const useRelancerSuites = () => useCommande(relancerSuites, sollicitations);
export const useDireSuite = () => useCommande(direSuite, suites);
export const useChangerInvites = () => useCommande(changerInvites, participations, rencontres);
export const useEnvoyerLesLiens = () => useCommande(envoyerLesLiens, sollicitations);
export const useRelancerInvites = () => useCommande(relancerInvites, sollicitations);
export const usePasserDevant = () => useCommande(passerDevant, participations);
export const useRepondre = () => useCommande(repondreInvitation, participations);
export const useDireArrivee = () => useCommande(direArrivee, participations);
export const useCorrigerSuite = () => useCommande(corrigerSuite, suites);
export const useSaisirPresences = () => useCommande(saisirPresences, participations, rencontres);
export const useLireRapport = () => useCommande(lireRapportTeams);
export const useLireDansTeams = () => useCommande(lireRapportDeLaReunion);
export const useGarderPlan = () => useCommande(garderPlanDeTable, rencontres);
export const useCompter = () => useCommande(compterPublic, comptages);

/** Of this rencontre, under this name. */
interface DocumentVoulu {
  readonly id: string;
  readonly nom: string;
}

/** The ordre du jour as a Word document, handed to the browser. */
export const useTelecharger = () =>
  useTelechargement(
    telechargerOrdreDuJour,
    ({ id }: DocumentVoulu) => ({ chemin: { id } }),
    ({ nom }) => nom,
  );

/** The feuille d’émargement as a Word document, handed to the browser. */
export const useTelechargerEmargement = () =>
  useTelechargement(
    telechargerEmargement,
    ({ id }: DocumentVoulu) => ({ chemin: { id } }),
    ({ nom }) => nom,
  );
