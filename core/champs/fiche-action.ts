import { STATUTS_D_ACTION } from '../vocabulaires/actions.ts';
import { PUBLICS, THEMATIQUES } from '../vocabulaires/thematiques.ts';
import { type Controle, casesOuvertes, choix, ligne, lignes, long } from './controle.ts';

/** The parts of a fiche action, in the order of the fiches of the conventions. */
export const PARTIES_DE_FICHE_ACTION = [
  'L’action',
  'Pourquoi',
  'Objectifs',
  'Pour qui',
  'Modalités de mise en œuvre',
  'Avec qui',
  'Moyens',
  'Résultats et évaluation',
] as const;
export type PartieDeFicheAction = (typeof PARTIES_DE_FICHE_ACTION)[number];

/** A field of a fiche action, all that people see of it. */
export interface ChampDeFicheAction extends Controle {
  readonly libelle: string;
  readonly aide?: string;
  readonly partie: PartieDeFicheAction;
  /** No fiche without it. */
  readonly obligatoire?: true;
  /** Places the action in the plan: the coordination alone types it. */
  readonly deLaCoordination?: true;
}

const UN_PAR_LIGNE = 'Un par ligne.';

/**
 * The fields that people type on a fiche action, in the order of its form, of its page and of its document. Union of
 * the fiches of the three conventions at hand. Its steps, with their dates, have a form of their own (`core/plan`).
 */
export const CHAMPS_DE_FICHE_ACTION = {
  plan: {
    libelle: 'Plan',
    aide: 'Par exemple\u00A0: CTG 2023-2027.',
    partie: 'L’action',
    deLaCoordination: true,
    obligatoire: true,
    ...ligne({ longueur: 120, obligatoire: 'Dites de quel plan est cette action.' }),
  },
  axe: { libelle: 'Axe', partie: 'L’action', deLaCoordination: true, ...ligne() },
  numero: { libelle: 'Numéro', partie: 'L’action', deLaCoordination: true, ...ligne({ longueur: 20 }) },
  titre: {
    libelle: 'Titre',
    partie: 'L’action',
    obligatoire: true,
    ...ligne({ obligatoire: 'Donnez le titre de l’action.' }),
  },
  statut: {
    libelle: 'Statut de l’action',
    partie: 'L’action',
    ...choix(STATUTS_D_ACTION),
  },
  missionCaf: { libelle: 'Mission Caf', partie: 'L’action', ...long() },
  preambule: { libelle: 'Préambule', partie: 'Pourquoi', ...long() },
  diagnostic: { libelle: 'Diagnostic initial', partie: 'Pourquoi', ...long() },
  enjeu: { libelle: 'Enjeu', partie: 'Pourquoi', ...long() },
  finalite: { libelle: 'Finalité', partie: 'Objectifs', ...long() },
  objectifs: {
    libelle: 'Objectifs opérationnels',
    aide: 'Un par ligne. Un tiret devant ceux du second niveau.',
    partie: 'Objectifs',
    ...lignes(60, 1000),
  },
  publicCible: { libelle: 'Public cible', partie: 'Pour qui', ...long() },
  publics: { libelle: 'Publics', partie: 'Pour qui', ...casesOuvertes(PUBLICS) },
  thematiques: { libelle: 'Thématiques', partie: 'Pour qui', ...casesOuvertes(THEMATIQUES) },
  echeances: { libelle: 'Échéances de réalisation', partie: 'Modalités de mise en œuvre', ...long() },
  servicesResponsables: {
    libelle: 'Services mobilisés et responsables',
    aide: UN_PAR_LIGNE,
    partie: 'Avec qui',
    ...lignes(40, 255),
  },
  partenairesSollicites: {
    libelle: 'Partenaires sollicités',
    aide: UN_PAR_LIGNE,
    partie: 'Avec qui',
    ...lignes(100, 255),
  },
  moyensHumains: { libelle: 'Moyens humains', partie: 'Moyens', ...long() },
  moyensFinanciers: { libelle: 'Moyens financiers', partie: 'Moyens', ...long() },
  resultatsAttendus: {
    libelle: 'Résultats attendus',
    aide: UN_PAR_LIGNE,
    partie: 'Résultats et évaluation',
    ...lignes(60, 1000),
  },
  indicateursPrevus: {
    libelle: 'Indicateurs d’évaluation prévus',
    aide: UN_PAR_LIGNE,
    partie: 'Résultats et évaluation',
    ...lignes(60, 1000),
  },
  outilDeRecueil: {
    libelle: 'Outils de recueil',
    aide: 'Un par ligne\u00A0: carnet de bord, fiche de présence, observation…',
    partie: 'Résultats et évaluation',
    ...lignes(40, 255),
  },
} as const satisfies Readonly<Record<string, ChampDeFicheAction>>;

export type ChampDeLAction = keyof typeof CHAMPS_DE_FICHE_ACTION;
export const CHAMPS_DE_L_ACTION = Object.keys(CHAMPS_DE_FICHE_ACTION) as ChampDeLAction[];
const rangee = (champ: ChampDeLAction): ChampDeFicheAction => CHAMPS_DE_FICHE_ACTION[champ];

export const champsDeLaPartie = (partie: PartieDeFicheAction): readonly ChampDeLAction[] =>
  CHAMPS_DE_L_ACTION.filter((champ) => rangee(champ).partie === partie);

/** What the coordination alone types. */
export const estDeLaCoordination = (champ: string): boolean =>
  CHAMPS_DE_L_ACTION.some((c) => c === champ && rangee(c).deLaCoordination === true);

/** The part of the definition of a column that is the same for whoever types it. */
export function colonneDeLAction(champ: ChampDeLAction) {
  const { libelle, aide, longueur, saisie } = rangee(champ);
  return {
    label: libelle,
    ...(aide === undefined ? {} : { help: aide }),
    ...(saisie === 'ligne' && longueur !== undefined ? { maxLength: longueur } : {}),
  };
}
