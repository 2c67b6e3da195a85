import { type Controle, long } from '../champs/controle.ts';

/** What only a person can say of a year. */
interface MotDuBilan extends Controle {
  readonly libelle: string;
  /** What is asked, once a year. */
  readonly question: string;
  /** Asked of each action, or of the plan as a whole: of the plan, the coordination alone says it. */
  readonly de: 'action' | 'plan';
}

/**
 * The words of a bilan, in the order of its form. What the rows tell is never asked: here stands what the evaluation of
 * a convention wants besides (relevance of the goals, means against goals, durability of the effects).
 */
export const MOTS_DU_BILAN = {
  difficultes: {
    libelle: 'Difficultés rencontrées',
    question: 'Qu’est-ce qui a été difficile, et pourquoi\u00A0?',
    de: 'action',
    ...long(),
  },
  effets: {
    libelle: 'Effets qui durent',
    question: 'Qu’est-ce qui tiendrait sans l’action\u00A0: des habitudes prises, des liens, un lieu\u00A0?',
    de: 'action',
    ...long(),
  },
  perspectives: {
    libelle: 'Perspectives',
    question: 'Que faire de cette action l’an prochain\u00A0: continuer, changer, arrêter\u00A0?',
    de: 'action',
    ...long(),
  },
  pertinence: {
    libelle: 'Pertinence et cohérence des objectifs',
    question: 'Les objectifs répondent-ils toujours aux besoins du territoire\u00A0? Vont-ils ensemble\u00A0?',
    de: 'plan',
    ...long(),
  },
  moyens: {
    libelle: 'Moyens au regard des objectifs',
    question: 'Les moyens (temps, personnes, argent) étaient-ils à la mesure des objectifs\u00A0?',
    de: 'plan',
    ...long(),
  },
  enseignements: {
    libelle: 'Ce que l’année a appris',
    question: 'Que retenez-vous de la coopération elle-même\u00A0?',
    de: 'plan',
    ...long(),
  },
  aDecider: {
    libelle: 'Ce que les élus ont à décider',
    question: 'Quelles décisions attendez-vous de l’assemblée ou du comité de pilotage\u00A0?',
    de: 'plan',
    ...long(),
  },
} as const satisfies Readonly<Record<string, MotDuBilan>>;

export type CleDeMot = keyof typeof MOTS_DU_BILAN;
export const CLES_DES_MOTS = Object.keys(MOTS_DU_BILAN) as CleDeMot[];

/** The words asked of an action, or of the plan. */
export const motsDe = (de: MotDuBilan['de']): readonly CleDeMot[] =>
  CLES_DES_MOTS.filter((cle) => MOTS_DU_BILAN[cle].de === de);

/** The part of the definition of a column that is the same for whoever types it. */
export const colonneDuMot = (cle: CleDeMot) => ({
  label: MOTS_DU_BILAN[cle].libelle,
  help: MOTS_DU_BILAN[cle].question,
});
