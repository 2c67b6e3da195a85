/** Categories of partners named by the plan: associations, services publics and professionals of health are told apart. */
export const TYPES_DE_STRUCTURE = [
  'Association',
  'Commune',
  'Intercommunalité',
  'Service public',
  'Santé',
  'Social et médico-social',
  'Établissement scolaire',
  'Équipement de proximité',
  'Entreprise',
  'Autre',
] as const;

export const STATUTS_DE_STRUCTURE = ['Active', 'À vérifier', 'Archivée', 'Fermée'] as const;

/** Extent in which a structure acts, apart from its siège. */
export const ZONES = ['Communes', 'EPCI', 'Département', 'Région', 'France'] as const;

const ZONES_EN_MOTS = {
  Communes: 'Certaines communes',
  EPCI: 'Toute l’intercommunalité',
  Département: 'Tout le département',
  Région: 'Toute la région',
  France: 'Toute la France',
} as const satisfies Record<(typeof ZONES)[number], string>;

/** The extent in words. */
export const direLaZone = (zone: string): string =>
  Object.entries(ZONES_EN_MOTS).find(([valeur]) => valeur === zone)?.[1] ?? zone;

/** Who may see a field, from the narrowest to the widest. */
export const VISIBILITES = ['coordination', 'partenaires', 'public'] as const;
export type Visibilite = (typeof VISIBILITES)[number];

/** Ways by which an answer is heard and noted by somebody. */
export const CANAUX_NOTES = ['Téléphone', 'Visite', 'Courriel'] as const;

/** Ways to reach a structure, of which it says itself who reads them: an association often gives the number of its president. */
export const CHAMPS_A_RESTREINDRE = ['telephone', 'courriel', 'adresse'] as const;
export type ChampARestreindre = (typeof CHAMPS_A_RESTREINDRE)[number];
/** What a structure may choose: only the coordination opens a field to everyone. */
export const LECTEURS_RESTREINTS = ['coordination', 'partenaires'] as const;
export type LecteursRestreints = (typeof LECTEURS_RESTREINTS)[number];

/** By which way a fiche was last verified. */
export const CANAUX_DE_VERIFICATION = [
  'Onglet',
  'Lien personnel',
  'Téléphone',
  'Visite',
  'Courriel',
  'Import',
] as const;

/** Does the structure keep its fiche itself: by itself, when reminded, or never (it is telephoned to or visited)? */
export const AUTONOMIES = ['Autonome', 'Avec une relance', 'Par téléphone ou en visite'] as const;

/** The parts of a fiche, each confirmed or corrected apart. */
export const SECTIONS_DE_FICHE = ['Identité', 'Coordonnées', 'Services', 'Accès', 'Contacts'] as const;
export type SectionDeFiche = (typeof SECTIONS_DE_FICHE)[number];

/** How often a fiche must be verified, in months; 0 means never. */
export const CADENCES = [
  'Tous les 3 mois',
  'Tous les 6 mois',
  'Tous les 12 mois',
  'Tous les 16 mois',
  'Jamais',
] as const;

/** How someone is oriented to the structure: data·inclusion v1, « modes de mobilisation ». */
export const MODES_DE_MOBILISATION = [
  'Envoyer un courriel',
  'Envoyer un courrier',
  'Téléphoner',
  'Se présenter',
  'Utiliser un lien de mobilisation',
] as const;

/** data·inclusion v1, « frais ». */
export const FRAIS = ['Gratuit', 'Payant'] as const;
