import type { MotConnu } from '../../core/annuaire/mots-connus.ts';
import type { GENRES_DE_MOT } from '../../core/lists/vocabulaire.list.ts';
import { pluriel } from '../../core/textes/francais.ts';

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
  sansCorrespondance: 'sans correspondance nationale',
  terme: 'Terme',
  sansTerme: 'Écrivez le terme.',
  codes: 'Correspondances dans data·inclusion',
  codesAide: 'Servent à l’export national. Sans correspondance, la valeur reste dans l’annuaire et ne part pas.',
  horsUsage: 'Hors d’usage',
} as const;

export const ORIGINE = {
  national: undefined,
  territoire: 'Ajouté ici',
  corrige: 'Corrigé ici',
  fiches: 'Hors du vocabulaire',
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
  formes: 'Mots des gens',
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
