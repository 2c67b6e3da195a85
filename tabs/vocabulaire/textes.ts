import type { MotConnu } from '../../core/annuaire/mots-connus.ts';
import type { GENRES_DE_MOT } from '../../core/lists/vocabulaire.list.ts';
import { enumeration, pluriel } from '../../core/textes/francais.ts';

type Genre = (typeof GENRES_DE_MOT)[number];

export const TEXTES = {
  titre: 'Vocabulaire du territoire',
  attente: 'Chargement du vocabulaire…',
  genres: 'Sortes de mots',
  filtre: 'Filtrer les mots',
  aucun: 'Aucun mot ne contient ce texte.',
  aucunAide: 'Effacez le filtre, ou ajoutez le mot.',
  compte: (n: number) => pluriel(n, 'mot'),
  lesAutres: (n: number) => `Voir les ${n} autres`,
  corriger: 'Corriger',
  corrigerLe: (terme: string) => `Corriger «\u00A0${terme}\u00A0»`,
  enregistrer: 'Enregistrer',
  garde: (terme: string) => `«\u00A0${terme}\u00A0» est enregistré. La recherche et les formulaires le connaissent.`,
  dejaFait: 'Rien n’a changé.',
  fiches: (n: number) => pluriel(n, 'fiche'),
  sansCorrespondance: 'ne part pas dans l’export national',
  terme: 'Terme',
  sansTerme: 'Écrivez le terme.',
  termeAide: 'Pour changer le mot là où il est porté\u00A0: «\u00A0Renommer\u00A0».',
  ajouterLe: (terme: string) => `Ajouter «\u00A0${terme}\u00A0» au vocabulaire`,
  codes: 'Correspondances dans data·inclusion',
  codesAide: 'Servent à l’export national. Sans correspondance, la valeur reste dans l’annuaire et ne part pas.',
  horsUsage: 'Hors d’usage',
} as const;

const LIGNES: Readonly<Record<string, readonly [string, string]>> = {
  Structures: ['fiche', 'fiches'],
  Contacts: ['contact', 'contacts'],
  Rencontres: ['rencontre', 'rencontres'],
  FichesAction: ['fiche action', 'fiches action'],
  Indicateurs: ['indicateur', 'indicateurs'],
  MisesEnLien: ['mise en lien', 'mises en lien'],
  PointsOrdreDuJour: ['point proposé', 'points proposés'],
  Suites: ['décision', 'décisions'],
  Besoins: ['besoin', 'besoins'],
};

export const REPRISE = {
  actions: (terme: string) => `Que faire de «\u00A0${terme}\u00A0»\u00A0?`,
  menu: 'Rattacher',
  fiches: (libelle: string, n: number) => `${libelle} (${pluriel(n, 'fiche')})`,
  libelle: { remplacer: 'Remplacer', renommer: 'Renommer', retirer: 'Retirer' },
  entree: { remplacer: 'Remplacer par…', renommer: 'Renommer…', retirer: 'Retirer…' },
  ajouter: 'Ajouter au vocabulaire…',
  corriger: 'Corriger…',
  titre: {
    remplacer: (terme: string) => `Remplacer «\u00A0${terme}\u00A0»`,
    renommer: (terme: string) => `Renommer «\u00A0${terme}\u00A0»`,
    retirer: (terme: string) => `Retirer «\u00A0${terme}\u00A0»`,
  },
  par: 'Par',
  nouveauNom: 'Nouveau nom',
  choisir: 'Choisir…',
  sansPar: 'Choisissez un mot.',
  sansNom: 'Écrivez le nouveau nom.',
  attente: 'Compte des lignes qui portent ce mot…',
  porteuses: (comptes: readonly { readonly liste: string; readonly nombre: number }[]) =>
    comptes.length === 0
      ? 'Rien ne porte ce mot.'
      : `Il est porté par ${enumeration(comptes.map(({ liste, nombre: n }) => pluriel(n, ...(LIGNES[liste] ?? ['ligne', 'lignes']))))}, fiches archivées comprises.`,
  aide: {
    remplacer: 'Chacune portera l’autre mot à sa place. L’histoire de chaque fiche le dira.',
    renommer: 'Le nouveau nom entre au vocabulaire, et chacune le portera. L’histoire de chaque fiche le dira.',
    retirer: 'Chacune le perdra et gardera ses autres mots. L’histoire de chaque fiche le dira.',
  },
  bloquees: (n: number) =>
    `${pluriel(n, 'ligne ne dit', 'lignes ne disent')} que ce mot\u00A0: remplacez-le par un autre, au lieu de le retirer.`,
  restantes: (n: number) => `Encore ${pluriel(n, 'ligne')}…`,
  fait: (n: number) => `C’est fait\u00A0: ${pluriel(n, 'ligne changée', 'lignes changées')}.`,
  reste: (faites: number, restantes: number) =>
    `${pluriel(faites, 'ligne changée', 'lignes changées')}. Il en reste ${restantes}, que quelqu’un modifie en ce moment\u00A0: reprenez dans un instant.`,
} as const;

export const ORIGINE = {
  national: undefined,
  territoire: 'Ajouté ici',
  corrige: 'Corrigé ici',
  fiches: 'Mot importé, à rattacher',
} as const satisfies Record<MotConnu['origine'], string | undefined>;

interface TextesDuGenre {
  readonly onglet: string;
  readonly aide: string;
  readonly ajouter: string;
  readonly formes: string;
  readonly formesAide: string;
  readonly horsUsageAide: string;
  /** Said of a word out of use. */
  readonly sorti: string;
}

const FORMES_DES_GENS = {
  formes: 'Mots courants',
  formesAide:
    'Un par ligne\u00A0: ce que l’on tape pour la trouver. Ils s’ajoutent à ceux que la recherche connaît déjà.',
} as const;

export const GENRE = {
  Thématique: {
    ...FORMES_DES_GENS,
    onglet: 'Thématiques',
    aide: 'Ce que les formulaires proposent, pour les fiches, les contacts, les rencontres et les mises en lien.',
    ajouter: 'Ajouter une thématique',
    horsUsageAide: 'Les formulaires ne la proposent plus. Les fiches qui la portent la gardent.',
    sorti: 'N’est plus proposée',
  },
  Public: {
    ...FORMES_DES_GENS,
    onglet: 'Publics',
    aide: 'Les publics que les formulaires proposent.',
    ajouter: 'Ajouter un public',
    horsUsageAide: 'Les formulaires ne le proposent plus. Les fiches qui le portent le gardent.',
    sorti: 'N’est plus proposé',
  },
  Sigle: {
    onglet: 'Sigles',
    aide: 'La recherche trouve un sigle par sa forme longue, et l’inverse.',
    ajouter: 'Ajouter un sigle',
    formes: 'Formes longues',
    formesAide: 'Une par ligne. La première est celle que l’on montre.',
    horsUsageAide: 'La recherche ne développe plus ce sigle.',
    sorti: 'N’est plus développé',
  },
  'Mot courant': {
    onglet: 'Mots courants',
    aide: 'Ce que les gens disent, et les mots des fiches auxquels cela mène.',
    ajouter: 'Ajouter un mot courant',
    formes: 'Mots des fiches',
    formesAide: 'Un par ligne, du plus exact au plus large.',
    horsUsageAide: 'La recherche n’élargit plus ce mot.',
    sorti: 'N’élargit plus',
  },
} as const satisfies Record<Genre, TextesDuGenre>;
