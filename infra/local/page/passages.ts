/** What happens without anybody asking, in the words of the people; each is a timer of functions/minuteurs.ts. */
export const PASSAGES: Readonly<Record<string, string>> = {
  syntheseMensuelle: 'Synthèse mensuelle',
  tenirLaConservation: 'Suppressions annoncées, et faites trente jours après',
  tenirReglages: 'Relecture des réglages',
  avancerLesCampagnes: 'Envois des campagnes',
  tenirVocabulaire: 'Relecture du vocabulaire',
  prevenirDesNouveautes: 'Nouveautés des recherches gardées',
  verifierLesSiret: 'Vérification des SIRET',
  rattraperLeJournal: 'Lignes du journal à rattraper',
  suivreMisesEnLien: 'Suivi des mises en lien',
  envoyerLesReportees: 'Pages de rencontre et relances de décisions dont l’envoi était reporté',
  presenterLesReportees: 'Mises en lien qui attendaient leur jour',
  confirmerLesReportees: 'Liens de fiches dont l’envoi était reporté',
  inviterLesReportees: 'Invitations d’Outlook qui attendaient leur jour',
  suivreLesPlaces: 'Places libérées, données à la liste d’attente',
  suivreSondages: 'Demandes, rappels, avancement et clôture des sondages de date',
  annoncerDansLeCanal: 'Annonces dans le canal',
  relireOutlook: 'Relecture des réunions dans Outlook',
  signalerDansTeams: 'Ce qui attend, dit dans l’activité de Teams',
  rappelerSuites: 'Rappels des décisions',
  suivreComptesRendus: 'Approbation et publication des comptes rendus',
  cloreLesEvaluations: 'Clôture des évaluations',
  cloreLesPassages: 'Clôture des codes de passage',
  poserLesQuestions: 'Questions d’interconnaissance du jour',
  rappelerLesValeurs: 'Rappels des valeurs à saisir',
};

export const nomDuPassage = (id: string): string => PASSAGES[id] ?? id;
