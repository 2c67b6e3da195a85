/** Formats of rencontre named by the plans of the territories; editable. */
export const FORMATS = [
  'Rencontre thématique',
  'Comité de pilotage',
  'Comité technique',
  'Groupe de travail',
  'Café partenaires',
  'Café parents',
  'Café des aidants',
  'Atelier thématique',
  'Matinale',
  'Forum des associations',
  'Petit-déjeuner de quartier',
  'Événement itinérant',
  'Intervention en collège',
] as const;

export const ETATS_DE_RENCONTRE = ['Brouillon', 'À planifier', 'Planifiée', 'Tenue', 'Annulée'] as const;
export type EtatDeRencontre = (typeof ETATS_DE_RENCONTRE)[number];

/** How the meeting in Outlook differs from its rencontre, as last read. */
export const ECARTS_AVEC_OUTLOOK = ['Changée', 'Supprimée'] as const;
export type EcartAvecOutlook = (typeof ECARTS_AVEC_OUTLOOK)[number];

export const MODALITES = ['En présence', 'À distance', 'Hybride'] as const;

/** Status of a participation: on the participation, never on the rencontre. */
export const STATUTS_DE_PARTICIPATION = ['Invité', 'Présent', 'Excusé', 'Absent', 'Non renseigné'] as const;
export type StatutDeParticipation = (typeof STATUTS_DE_PARTICIPATION)[number];

/** Place in a group of changing composition. */
export const ROLES_DANS_LE_GROUPE = ['Noyau', 'Ponctuel', 'Informé'] as const;

export const TYPES_DE_POINT = ['Information', 'Échange', 'Décision'] as const;
export type TypeDePoint = (typeof TYPES_DE_POINT)[number];

export const ETATS_DE_POINT = ['Proposé', 'Retenu', 'Reporté', 'Traité', 'Écarté'] as const;

export const ETATS_DE_SUITE = ['À faire', 'En cours', 'Faite', 'Abandonnée'] as const;
export type EtatDeSuite = (typeof ETATS_DE_SUITE)[number];

/** What whoever carries a decision says of it. */
export const DIRES_DE_SUITE = ['Faite', 'En cours', 'N’y arrivera pas'] as const;
export type DireDeSuite = (typeof DIRES_DE_SUITE)[number];

/** Age bands of the anonymous count at the door. */
export const TRANCHES_D_AGE = [
  '0-10 ans',
  '11-17 ans',
  '18-25 ans',
  '26-59 ans',
  '60 ans et plus',
  'Non précisé',
] as const;

/** What is asked at the door beside the age, each by one button; none is compulsory. */
export const SITUATIONS_DU_PUBLIC = [
  'En emploi',
  'Sans emploi',
  'En études',
  'À la retraite',
  'Parent au foyer',
  'Aidant',
] as const;
export const SEXES_DU_PUBLIC = ['Femme', 'Homme'] as const;
export const FACONS_DE_CONNAITRE = [
  'Bouche à oreille',
  'Affiche ou tract',
  'Mairie ou bulletin',
  'Internet',
  'École',
  'Association',
  'Professionnel',
] as const;
export const FACONS_DE_VENIR = ['À pied', 'À vélo', 'En voiture', 'Covoiturage', 'Transport en commun'] as const;

/** Where a count comes from: tapped at the door on a phone, or typed from a sheet of paper. */
export const SOURCES_DE_COMPTAGE = ['Porte', 'Papier'] as const;

export const REPONSES_DE_VOTE = ['Oui', 'Si besoin', 'Non'] as const;
export type ReponseDeVote = (typeof REPONSES_DE_VOTE)[number];

export const ETATS_DE_SONDAGE = ['Ouvert', 'Clos', 'Annulé'] as const;

/** What becomes of a compte rendu, in order: told from the rencontre, never typed. */
export const ETATS_DE_COMPTE_RENDU = ['À rédiger', 'En rédaction', 'En approbation', 'À publier', 'Publié'] as const;
export type EtatDeCompteRendu = (typeof ETATS_DE_COMPTE_RENDU)[number];

/** What the coordination makes of a correction proposed to a compte rendu. */
export const ETATS_D_AMENDEMENT = ['À trancher', 'Repris', 'Laissé'] as const;

/** What an invited structure says of its coming, before the day. */
export const REPONSES_A_L_INVITATION = ['Vient', 'Ne vient pas', 'Quelqu’un d’autre vient'] as const;
export type ReponseALInvitation = (typeof REPONSES_A_L_INVITATION)[number];
