import { CADENCE_DE_L_ACTIVITE, signalerDansTeams } from './activite/minuteur.ts';
import { annoncerDansLeCanal, CADENCE_DES_ANNONCES } from './annonces/minuteur.ts';
import { CADENCE_DES_EVALUATIONS, cloreLesEvaluations } from './avis/clore-les-evaluations.ts';
import { avancerLesCampagnes, CADENCE_DES_CAMPAGNES } from './campagnes/minuteur.ts';
import { CADENCE_DES_COMPTES_RENDUS, suivreComptesRendus } from './comptes-rendus/minuteur.ts';
import { CADENCE_DE_LA_CONSERVATION, tenirLaConservation } from './conservation/minuteur.ts';
import { CADENCE_DES_CONFIRMATIONS, confirmerLesReportees } from './fiches/confirmer-les-reportees.ts';
import type { Contexte } from './hote/contexte.ts';
import { CADENCE_DU_JOURNAL, rattraperLeJournal } from './hote/rattraper-le-journal.ts';
import { CADENCE_DES_VALEURS, rappelerLesValeurs } from './indicateurs/rappeler-les-valeurs.ts';
import { CADENCE_DE_L_INTERCONNAISSANCE, poserLesQuestions } from './interconnaissance/minuteur.ts';
import { CADENCE_DES_REPORTEES, envoyerLesReportees } from './invitations/minuteur.ts';
import { CADENCE_DES_PLACES, suivreLesPlaces } from './invitations/suivre-les-places.ts';
import { CADENCE_DES_MISES_EN_LIEN, suivreMisesEnLien } from './mises-en-lien/minuteur.ts';
import { CADENCE_DES_PRESENTATIONS, presenterLesReportees } from './mises-en-lien/presenter-les-reportees.ts';
import { CADENCE_DES_PASSAGES, cloreLesPassages } from './passages/clore-les-passages.ts';
import { CADENCE_DES_NOUVEAUTES, prevenirDesNouveautes } from './recherches/prevenir-des-nouveautes.ts';
import { CADENCE_DES_REGLAGES, tenirReglages } from './reglages/tenir-reglages.ts';
import { CADENCE_DES_INVITATIONS_REPORTEES, inviterLesReportees } from './rencontres/inviter-les-reportees.ts';
import { CADENCE_DES_SUITES, rappelerSuites } from './rencontres/rappeler-suites.ts';
import { CADENCE_D_OUTLOOK, relireOutlook } from './rencontres/relire-outlook.ts';
import { CADENCE_DES_SIRET, verifierLesSiret } from './sirene/verifier-les-siret.ts';
import { CADENCE_DES_SONDAGES, suivreSondages } from './sondages/minuteur.ts';
import { CADENCE_DES_COURRIELS, envoyerLaSynthese } from './syntheses/envoyer-par-courriel.ts';
import { CADENCE, syntheseMensuelle } from './syntheses/minuteur.ts';
import { CADENCE_DU_VOCABULAIRE, tenirVocabulaire } from './vocabulaire/tenir-vocabulaire.ts';

interface Minuteur {
  readonly id: string;
  /** Six fields, in UTC: Flex Consumption knows no other time zone. */
  readonly cadence: string;
  /** One round. `execution` is the identifier of this execution. A failure is thrown, so that the host counts it. */
  readonly passer: (contexte: Contexte, execution: string) => Promise<void>;
}

/** Everything that happens without anybody asking. */
export const TOUS_LES_MINUTEURS: readonly Minuteur[] = [
  { id: 'syntheseMensuelle', cadence: CADENCE, passer: syntheseMensuelle },
  { id: 'envoyerLaSynthese', cadence: CADENCE_DES_COURRIELS, passer: envoyerLaSynthese },
  { id: 'tenirLaConservation', cadence: CADENCE_DE_LA_CONSERVATION, passer: tenirLaConservation },
  { id: 'tenirReglages', cadence: CADENCE_DES_REGLAGES, passer: tenirReglages },
  { id: 'avancerLesCampagnes', cadence: CADENCE_DES_CAMPAGNES, passer: avancerLesCampagnes },
  { id: 'tenirVocabulaire', cadence: CADENCE_DU_VOCABULAIRE, passer: tenirVocabulaire },
  { id: 'prevenirDesNouveautes', cadence: CADENCE_DES_NOUVEAUTES, passer: prevenirDesNouveautes },
  { id: 'verifierLesSiret', cadence: CADENCE_DES_SIRET, passer: verifierLesSiret },
  { id: 'rattraperLeJournal', cadence: CADENCE_DU_JOURNAL, passer: rattraperLeJournal },
  { id: 'suivreMisesEnLien', cadence: CADENCE_DES_MISES_EN_LIEN, passer: suivreMisesEnLien },
  { id: 'envoyerLesReportees', cadence: CADENCE_DES_REPORTEES, passer: envoyerLesReportees },
  { id: 'presenterLesReportees', cadence: CADENCE_DES_PRESENTATIONS, passer: presenterLesReportees },
  { id: 'confirmerLesReportees', cadence: CADENCE_DES_CONFIRMATIONS, passer: confirmerLesReportees },
  { id: 'poserLesQuestions', cadence: CADENCE_DE_L_INTERCONNAISSANCE, passer: poserLesQuestions },
  { id: 'inviterLesReportees', cadence: CADENCE_DES_INVITATIONS_REPORTEES, passer: inviterLesReportees },
  { id: 'suivreLesPlaces', cadence: CADENCE_DES_PLACES, passer: suivreLesPlaces },
  { id: 'suivreSondages', cadence: CADENCE_DES_SONDAGES, passer: suivreSondages },
  { id: 'annoncerDansLeCanal', cadence: CADENCE_DES_ANNONCES, passer: annoncerDansLeCanal },
  { id: 'relireOutlook', cadence: CADENCE_D_OUTLOOK, passer: relireOutlook },
  { id: 'signalerDansTeams', cadence: CADENCE_DE_L_ACTIVITE, passer: signalerDansTeams },
  { id: 'rappelerSuites', cadence: CADENCE_DES_SUITES, passer: rappelerSuites },
  { id: 'rappelerLesValeurs', cadence: CADENCE_DES_VALEURS, passer: rappelerLesValeurs },
  { id: 'suivreComptesRendus', cadence: CADENCE_DES_COMPTES_RENDUS, passer: suivreComptesRendus },
  { id: 'cloreLesEvaluations', cadence: CADENCE_DES_EVALUATIONS, passer: cloreLesEvaluations },
  { id: 'cloreLesPassages', cadence: CADENCE_DES_PASSAGES, passer: cloreLesPassages },
];
