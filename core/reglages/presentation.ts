import type { CleDeReglage } from './definitions.ts';

/** The groups of settings, in the order shown. */
export const GROUPES_DE_REGLAGES = {
  territoire: 'Le territoire',
  synthese: 'La synthèse du mois et le canal',
  sollicitation: 'Ce que l’on demande aux structures',
  liens: 'Mises en lien',
  fiches: 'Fiches et annuaire',
  conservation: 'Durées de conservation',
  donnees: 'Données personnelles',
} as const;
export type GroupeDeReglages = keyof typeof GROUPES_DE_REGLAGES;

/** How a setting is typed. What is accepted is its schema’s to say. */
export const SAISIES = ['nombre', 'heure', 'oui-non', 'champs', 'texte'] as const;
export type SaisieDeReglage = (typeof SAISIES)[number];

interface Presentation {
  readonly groupe: GroupeDeReglages;
  readonly libelle: string;
  readonly saisie: SaisieDeReglage;
  /** After the number: « mois », « jours ». */
  readonly unite?: string;
  /** What becomes different once it is saved, and what does not. */
  readonly effet: string;
}

const duree = (libelle: string): Presentation => ({
  groupe: 'conservation',
  libelle,
  saisie: 'nombre',
  unite: 'mois',
  effet:
    'Ce qui est dû se recompte aussitôt dans À traiter, Conservation. Rien n’est effacé sans que la coordination l’ait vu.',
});

/** How each setting is shown to the coordination: a new one says here what it is, else nothing compiles. In the order shown within a group. */
export const PRESENTATION = {
  territoire: {
    groupe: 'territoire',
    libelle: 'Nom du territoire',
    saisie: 'texte',
    effet: 'Les prochains courriels et les prochaines synthèses portent ce nom. Ce qui est parti ne change pas.',
  },
  coordonneesDeLaCoordination: {
    groupe: 'territoire',
    libelle: 'Comment joindre la coordination',
    saisie: 'texte',
    effet: 'Le prochain annuaire imprimé le porte.',
  },
  canal: {
    groupe: 'synthese',
    libelle: 'Canal de la synthèse',
    saisie: 'texte',
    effet:
      'Sous ce nouveau nom, le dernier mois terminé n’a pas encore paru : il pourra paraître de nouveau. L’endroit où va la carte se règle à l’installation.',
  },
  jourPublication: {
    groupe: 'synthese',
    libelle: 'Jour de publication',
    saisie: 'nombre',
    unite: 'du mois',
    effet: 'Le prochain mois terminé est arrêté, puis publié, ce jour-là.',
  },
  heurePublication: {
    groupe: 'synthese',
    libelle: 'Heure de publication',
    saisie: 'heure',
    unite: 'h',
    effet: 'La prochaine synthèse paraît dans l’heure qui suit.',
  },
  annoncerRencontres: {
    groupe: 'synthese',
    libelle: 'Annoncer les rencontres planifiées',
    saisie: 'oui-non',
    effet: 'Les rencontres planifiées ensuite sont annoncées dans le canal, ou ne le sont plus.',
  },
  annoncerComptesRendus: {
    groupe: 'synthese',
    libelle: 'Annoncer les comptes rendus',
    saisie: 'oui-non',
    effet: 'Les comptes rendus diffusés ensuite sont annoncés dans le canal, ou ne le sont plus.',
  },
  signalerDansTeams: {
    groupe: 'synthese',
    libelle: 'Signaler dans l’activité de Teams',
    saisie: 'oui-non',
    effet: 'Ce qui attend ensuite un membre s’y dit aussi, si l’administration en a donné le droit.',
  },
  seuilMasquage: {
    groupe: 'synthese',
    libelle: 'Seuil de masquage',
    saisie: 'nombre',
    unite: 'personnes',
    effet: 'Les comptages se masquent aussitôt avec ce seuil. Ce qui a paru dans le canal ne change pas.',
  },
  situationsEloignees: {
    groupe: 'synthese',
    libelle: 'Situations éloignées des services',
    saisie: 'texte',
    effet: 'La page « Qui est venu » compte aussitôt ces situations ensemble.',
  },
  formatsAvecCode: {
    groupe: 'synthese',
    libelle: 'Formats où le public peut donner un code',
    saisie: 'texte',
    effet:
      'La page de la porte le propose aussitôt, aux rencontres de ces formats. Les codes déjà donnés restent comptés.',
  },
  plafondSollicitations: {
    groupe: 'sollicitation',
    libelle: 'Budget de sollicitation',
    saisie: 'nombre',
    unite: 'demandes en 30 jours',
    effet: 'Les prochains envois se comparent à ce nombre, les demandes déjà faites comprises.',
  },
  dureeLienJours: {
    groupe: 'sollicitation',
    libelle: 'Durée d’un lien personnel',
    saisie: 'nombre',
    unite: 'jours',
    effet: 'Les prochains liens durent autant. Ceux qui sont partis gardent leur date.',
  },
  intervalleRelanceJours: {
    groupe: 'sollicitation',
    libelle: 'Délai avant de redemander de confirmer',
    saisie: 'nombre',
    unite: 'jours',
    effet: 'Les prochaines demandes de confirmation attendent ce délai.',
  },
  delaiMiseEnLienJours: {
    groupe: 'liens',
    libelle: 'Délai avant de demander ce qu’elle est devenue',
    saisie: 'nombre',
    unite: 'jours',
    effet: 'Les mises en lien en cours suivent ce délai dès le prochain passage.',
  },
  relanceMiseEnLienJours: {
    groupe: 'liens',
    libelle: 'Délai avant la relance',
    saisie: 'nombre',
    unite: 'jours',
    effet:
      'Les mises en lien en cours suivent ce délai. Avec le précédent et deux fois celui-ci, restez sous 120 jours : au-delà, elles ne sont plus suivies.',
  },
  cadenceParDefautMois: {
    groupe: 'fiches',
    libelle: 'Vérifier une fiche tous les',
    saisie: 'nombre',
    unite: 'mois',
    effet: 'Les fiches sans cadence à elles changent aussitôt d’état : à jour, à vérifier ou périmées.',
  },
  fichesPourSavoir: {
    groupe: 'fiches',
    libelle: 'Fiches à jour pour dire « personne n’agit »',
    saisie: 'nombre',
    unite: 'fiches',
    effet: 'La carte des trous change aussitôt : plus ce nombre est grand, plus elle dit que l’annuaire ne sait pas.',
  },
  champsPublics: {
    groupe: 'fiches',
    libelle: 'Champs que tout le monde peut lire',
    saisie: 'champs',
    effet:
      'L’extrait public et les prochains exports « Public » suivent. Une fiche qui en décide autrement garde son choix.',
  },
  archivageStructuresMois: {
    ...duree('Archiver une fiche non vérifiée'),
    groupe: 'fiches',
  },
  conservationContactsMois: duree('Contacts sans échange'),
  conservationSollicitationsMois: duree('Demandes faites aux personnes'),
  conservationPropositionsMois: duree('Corrections proposées et décidées'),
  conservationFusionsMois: duree('Fusions que l’on peut annuler'),
  conservationRecherchesMois: duree('Recherches gardées sans être ouvertes'),
  conservationTextesMois: duree('Textes libres et notes'),
  conservationJournalMois: duree('Journal des changements'),
  responsableDeTraitement: {
    groupe: 'donnees',
    libelle: 'Responsable du traitement',
    saisie: 'texte',
    effet: 'Le registre et la notice que lit chaque personne le nomment aussitôt.',
  },
  delegueALaProtection: {
    groupe: 'donnees',
    libelle: 'Délégué à la protection des données',
    saisie: 'texte',
    effet: 'Le registre et la notice que lit chaque personne le nomment aussitôt.',
  },
} as const satisfies Readonly<Record<CleDeReglage, Presentation>>;

export const presentationDe = (cle: CleDeReglage): Presentation => PRESENTATION[cle];
