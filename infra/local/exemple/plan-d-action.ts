import type { NouvelleFicheAction } from '../../../core/lists/fiches-action.list.ts';
import type { NouvelIndicateur } from '../../../core/lists/indicateurs.list.ts';

const AXE = 'Axe 3. Dynamiser la vie sociale et renforcer la coopération des acteurs';
const OT = 'Office du Tourisme';
const CIAC = 'Centre Intercommunal d’Action Culturelle';
const CIAS = 'Centre Intercommunal d’Action Sociale';
const SPORTS = 'Service sports';
const DEJ = 'Direction Enfance-Jeunesse et Sports';

type Prevu = Pick<NouvelIndicateur, 'libelle' | 'type' | 'calcul'> & Partial<NouvelIndicateur>;
type Action = Pick<NouvelleFicheAction, 'titre' | 'enjeu' | 'diagnostic' | 'publicCible' | 'echeances'> & {
  readonly thematiques: readonly string[];
  readonly services: readonly string[];
  readonly partenaires: readonly string[];
  readonly modalites: readonly string[];
  readonly resultats: readonly string[];
  readonly indicateurs: readonly Prevu[];
};

const saisie = (libelle: string, unite: string, plus: Partial<NouvelIndicateur> = {}): Prevu => ({
  libelle,
  type: 'Résultat',
  calcul: 'saisie',
  unite,
  ...plus,
});

/** The eight actions of the plan of the communauté de communes, with their real names, services, partners and indicators; baselines and targets are fictional. */
export const ACTIONS: readonly Action[] = [
  {
    titre: 'Impliquer les habitants dans l’animation de la vie locale et des loisirs',
    thematiques: ['Vie sociale', 'Culture et loisirs'],
    diagnostic:
      'Des demandes citoyennes pour davantage d’animation de la vie locale. Des équipements de loisirs parfois peu ou pas appropriés par la population.',
    enjeu: 'Créer une identité territoriale au plus près des besoins des publics',
    publicCible: 'Habitants, élus, associations. Enfants et jeunes du territoire.',
    echeances: '2023/2024',
    services: [OT, CIAC, CIAS, DEJ],
    partenaires: [
      'Bibliothèques',
      'Caf (méthodologie et ingénierie)',
      'Familles rurales',
      'Centre culturel',
      'Associations',
      'Communes',
      'Collèges',
    ],
    modalites: [
      'Définition du cadre du groupe, de ses moyens, de son périmètre d’intervention',
      'Communication aux publics cibles',
      'Aller à la rencontre des personnes qui utilisent les équipements',
      'Demander leurs envies aux différentes catégories de la population',
      'Identifier les associations en mesure d’intervenir',
      'Expérimenter',
    ],
    resultats: [
      'Création d’un groupe mixte, autonome et force de proposition',
      'Des équipements utilisés et appropriés par la population',
    ],
    indicateurs: [
      {
        libelle: 'Nombre de groupes et de rencontres organisées',
        type: 'Réalisation',
        calcul: 'rencontres-tenues',
        thematiques: ['Vie sociale', 'Culture et loisirs'],
        unite: 'rencontres',
        valeurOrigine: 2,
        cible: 12,
      },
      {
        libelle: 'Nombre d’habitants participants',
        type: 'Résultat',
        calcul: 'public-compte',
        unite: 'habitants',
        valeurOrigine: 90,
        cible: 900,
      },
      saisie('Nombre de propositions et de réalisations d’actions ou d’événements', 'actions', {
        valeurOrigine: 1,
        cible: 8,
      }),
    ],
  },
  {
    titre: 'Créer un répertoire intercommunal des associations',
    thematiques: ['Vie sociale'],
    diagnostic: 'Des associations méconnues par la population et qui ne s’identifient pas entre elles.',
    enjeu: 'Faciliter l’interconnaissance associative et le lien avec les citoyens',
    publicCible: 'Toutes les associations intervenant sur le territoire. Habitants.',
    echeances: '2023, édition papier en réflexion',
    services: [SPORTS, OT, CIAC],
    partenaires: ['Associations', 'Communes'],
    modalites: [
      'Identification des associations',
      'Classification par objet d’intervention et publics',
      'Inciter les associations à se signaler ou communiquer leurs informations',
      'Faire comprendre l’intérêt d’un outil à jour et responsabiliser les associations',
      'Mise à jour annuelle',
      'Diffusion intercommunale',
      'Mutualiser les supports communaux et intercommunaux',
      'Réfléchir à la création d’une base unique, avec mise à jour directe par les associations',
    ],
    resultats: ['Panorama des associations qui interviennent sur le territoire par thèmes et publics'],
    indicateurs: [
      {
        libelle: 'Augmentation d’associations recensées',
        type: 'Réalisation',
        calcul: 'structures-recensees',
        typesDeStructure: ['Association'],
        unite: 'associations',
        valeurOrigine: 64,
        cible: 120,
      },
      {
        libelle: 'Part des fiches vérifiées depuis moins d’un an',
        type: 'Résultat',
        calcul: 'part-fiches-verifiees',
        typesDeStructure: ['Association'],
        unite: '%',
        valeurOrigine: 35,
        cible: 90,
      },
      {
        libelle: 'Diffusion à l’échelle de l’intercommunalité',
        type: 'Réalisation',
        calcul: 'diffusions',
        unite: 'remises',
        valeurOrigine: 0,
        cible: 60,
      },
    ],
  },
  {
    titre: 'Initier un forum intercommunal des associations',
    thematiques: ['Vie sociale', 'Sport', 'Culture et loisirs'],
    diagnostic: 'Méconnaissance des associations par la population et manque de bénévolat.',
    enjeu:
      'Faciliter l’interconnaissance associative et le lien avec les citoyens. Favoriser la visibilité des associations et leur pérennité.',
    publicCible: 'Associations qui interviennent sur le territoire',
    echeances: '2023, journée intercommunale co-construite avec les associations',
    services: [SPORTS, OT, CIAC],
    partenaires: ['Associations', 'Communes'],
    modalites: [
      'Appel à participation (utilisation de l’annuaire)',
      'Communication à la population',
      'Sélection de la commune',
      'Date à définir avec les associations',
    ],
    resultats: ['Davantage de connaissance inter-associative', 'Hausse du bénévolat'],
    indicateurs: [
      {
        libelle: 'Fréquentation de l’événement',
        type: 'Résultat',
        calcul: 'public-compte',
        formats: ['Forum des associations'],
        unite: 'visiteurs',
        valeurOrigine: 0,
        cible: 400,
      },
      {
        libelle: 'Nombre d’associations présentes',
        type: 'Réalisation',
        calcul: 'structures-presentes',
        formats: ['Forum des associations'],
        typesDeStructure: ['Association'],
        unite: 'associations',
        valeurOrigine: 0,
        cible: 40,
      },
      saisie('Inscription du public aux activités proposées par les associations', 'inscriptions', { cible: 80 }),
      saisie('Augmentation des effectifs des associations', 'adhérents', { cible: 150 }),
    ],
  },
  {
    titre: 'Faire intervenir des associations aux collèges',
    thematiques: ['Jeunesse'],
    diagnostic: 'Méconnaissance des associations par la population et manque de bénévolat.',
    enjeu: 'Faciliter l’interconnaissance associative et le lien avec les citoyens',
    publicCible: 'Jeunes entre 11 et 16 ans',
    echeances: '2023/2024',
    services: [DEJ],
    partenaires: ['Collèges', 'Associations'],
    modalites: [
      'Identification des associations',
      'Concertation avec les collèges et associations',
      'Financement possible du Département',
    ],
    resultats: ['Présentation des associations et inscriptions des jeunes'],
    indicateurs: [
      {
        libelle: 'Nombre d’associations participantes',
        type: 'Réalisation',
        calcul: 'structures-presentes',
        formats: ['Intervention en collège'],
        typesDeStructure: ['Association'],
        unite: 'associations',
        valeurOrigine: 3,
        cible: 12,
      },
      {
        libelle: 'Nombre d’interventions ou d’animations des associations chaque année',
        type: 'Réalisation',
        calcul: 'rencontres-tenues',
        formats: ['Intervention en collège'],
        unite: 'interventions',
        valeurOrigine: 1,
        cible: 6,
      },
      saisie('Inscriptions aux associations', 'inscriptions', { cible: 40 }),
    ],
  },
  {
    titre: 'Associer aux évènements une présentation d’association en lien avec la thématique',
    thematiques: ['Vie sociale'],
    diagnostic: 'Méconnaissance des associations par la population et manque de bénévolat.',
    enjeu: 'Donner plus de visibilité aux associations et renforcer les liens avec l’intercommunalité',
    publicCible: 'Population',
    echeances: '2023/2024',
    services: [SPORTS, OT, CIAC],
    partenaires: ['Associations'],
    modalites: [
      'Identification des associations en fonction des événements',
      'Associer les associations aux événements de la communauté de communes de manière plus systématique',
    ],
    resultats: ['Hausse du bénévolat', 'Mobilisation des associations'],
    indicateurs: [
      {
        libelle: 'Nombre d’associations présentes',
        type: 'Réalisation',
        calcul: 'structures-presentes',
        formats: ['Événement itinérant', 'Matinale'],
        typesDeStructure: ['Association'],
        unite: 'associations',
        valeurOrigine: 4,
        cible: 25,
      },
      saisie('Inscriptions aux associations', 'inscriptions', { cible: 60 }),
    ],
  },
  {
    titre: 'Mettre à disposition des professionnels de santé et aux partenaires du territoire un annuaire partenarial',
    thematiques: ['Santé', 'Accompagnement social'],
    diagnostic: 'Des difficultés de mise en lien et d’orientation des bénéficiaires.',
    enjeu: 'Favoriser la coopération et une synergie entre les acteurs du territoire',
    publicCible: 'Acteurs et institutions du territoire dans le secteur du service aux personnes',
    echeances: 'En cours d’élaboration au CLS, à compléter en 2023',
    services: ['Contrat Local de Santé', CIAS],
    partenaires: ['CAF', 'Réseau Santé Social', 'RESOPA', 'Département'],
    modalites: [
      'Choix de la structure émettrice',
      'Mise à jour du répertoire',
      'Identification des structures réceptrices',
    ],
    resultats: [
      'Meilleure interconnaissance',
      'Développement de la coopération',
      'Orientation des bénéficiaires plus efficace',
    ],
    indicateurs: [
      {
        libelle: 'Nombre de diffusion',
        type: 'Réalisation',
        calcul: 'diffusions',
        unite: 'remises',
        valeurOrigine: 0,
        cible: 80,
      },
    ],
  },
  {
    titre: 'Organiser annuellement des rencontres thématiques des partenaires publics, privés et associatifs',
    thematiques: ['Parentalité', 'Vie sociale', 'Logement', 'Emploi et insertion', 'Accès aux droits', 'Jeunesse'],
    diagnostic: 'Des acteurs et partenaires qui nécessitent une mise en lien.',
    enjeu: 'Favoriser la coopération et une synergie entre les acteurs du territoire',
    publicCible: 'Partenaires publics, privés et associatifs',
    echeances: '2023/2024',
    services: ['Direction Enfance-Jeunesse', CIAS],
    partenaires: ['Département', 'CAF'],
    modalites: [
      'Identification des partenaires par thématiques',
      'Définition commune d’une date et de l’ordre du jour',
    ],
    resultats: [
      'Meilleure interconnaissance',
      'Développement de la coopération',
      'Orientation des bénéficiaires plus efficace',
    ],
    indicateurs: [
      {
        libelle: 'Fréquentation',
        type: 'Résultat',
        calcul: 'frequentation',
        formats: ['Rencontre thématique'],
        unite: 'personnes',
        valeurOrigine: 40,
        cible: 240,
      },
      {
        libelle: 'Nombre de rencontres',
        type: 'Réalisation',
        calcul: 'rencontres-tenues',
        formats: ['Rencontre thématique'],
        unite: 'rencontres',
        valeurOrigine: 2,
        cible: 12,
      },
      {
        libelle: 'Taux de présence des structures invitées',
        type: 'Résultat',
        calcul: 'taux-de-presence',
        formats: ['Rencontre thématique'],
        unite: '%',
        cible: 70,
      },
      {
        libelle: 'Communes ayant accueilli une rencontre',
        type: 'Réalisation',
        calcul: 'communes-accueillantes',
        unite: 'communes',
        valeurOrigine: 2,
        cible: 12,
      },
    ],
  },
  {
    titre: 'Créer une convention de partenariat entre l’espace France Services et le département',
    thematiques: ['Accès aux droits'],
    diagnostic: 'Difficulté d’orientation et de mise en lien entre les acteurs.',
    enjeu: 'Favoriser la coopération et une synergie entre les acteurs du territoire',
    publicCible: 'Structures accompagnant la population sur les aspects sociaux et santé',
    echeances: '2023',
    services: [CIAS],
    partenaires: ['Département'],
    modalites: [
      'Élaborer une convention de partenariat entre le Département et France Services',
      'Préciser les modalités de coopération : partage de l’outil Bienvenue',
    ],
    resultats: ['Meilleure interconnaissance', 'Orientation des bénéficiaires plus efficace'],
    indicateurs: [
      saisie('Pertinence du dispositif (retour des acteurs)', 'sur 5', {
        outilDeRecueil: 'Enquête annuelle',
        cible: 4,
      }),
      {
        libelle: 'Nombre de mises en lien',
        type: 'Réalisation',
        calcul: 'mises-en-lien',
        thematiques: ['Accès aux droits'],
        unite: 'mises en lien',
        valeurOrigine: 0,
        cible: 50,
      },
    ],
  },
];

export const PLAN_EXEMPLE = 'CTG (exemple)';

export const fichesDExemple = (): readonly NouvelleFicheAction[] =>
  ACTIONS.map((a, i) => ({
    titre: a.titre,
    numero: String(i + 1),
    plan: PLAN_EXEMPLE,
    axe: AXE,
    diagnostic: a.diagnostic,
    enjeu: a.enjeu,
    publicCible: a.publicCible,
    echeances: a.echeances,
    thematiques: a.thematiques,
    modalites: a.modalites,
    servicesResponsables: a.services,
    partenairesSollicites: a.partenaires,
    resultatsAttendus: a.resultats,
    indicateursPrevus: a.indicateurs.map((x) => x.libelle),
    statut: 'En cours',
    ordre: i + 1,
    cleSource: `plan-exemple:${i + 1}`,
    source: 'Plan d’action de la convention',
  }));

/** Indicators of each action; typed values for those that no operation can give. `mois`: the months before today, oldest first. */
export const indicateursDExemple = (mois: readonly string[], dateOrigine: string): readonly NouvelIndicateur[] =>
  ACTIONS.flatMap((action, a) =>
    action.indicateurs.map(
      (prevu, i): NouvelIndicateur => ({
        ficheAction: String(a + 1),
        ordre: i + 1,
        cleSource: `plan-exemple:${a + 1}.${i + 1}`,
        responsable: action.services[0],
        source: prevu.calcul === 'saisie' ? 'Saisie de la coordination' : 'Calcul',
        ...(prevu.valeurOrigine === undefined ? {} : { dateOrigine }),
        ...(prevu.calcul === 'saisie'
          ? {
              valeurs: mois
                .filter((_, m) => (m + a + i) % 3 === 0)
                .map((m, n) => ({
                  mois: m,
                  valeur: prevu.unite === 'sur 5' ? 3 + (n % 3) * 0.5 : 2 + ((n * 5 + a + i) % 9),
                })),
            }
          : {}),
        ...prevu,
      }),
    ),
  );
