import { masquer } from '../indicateurs/masquage.ts';
import type { Mesure } from '../indicateurs/synthese.ts';
import type { Comptage } from '../lists/comptages.list.ts';
import { FACONS_DE_CONNAITRE, FACONS_DE_VENIR, SITUATIONS_DU_PUBLIC } from '../vocabulaires/rencontres.ts';
import { estSurPapier } from './comptage-retenu.ts';

/** What is asked at the door beside the age. */
export const QUESTIONS_A_LA_PORTE = ['venue', 'situation', 'connuPar', 'venuPar'] as const;
export type QuestionALaPorte = (typeof QUESTIONS_A_LA_PORTE)[number];

const PREMIERE_FOIS = 'Première fois';
const DEJA_VENUE = 'Déjà venue';

const REPONSES = {
  venue: [PREMIERE_FOIS, DEJA_VENUE],
  situation: SITUATIONS_DU_PUBLIC,
  connuPar: FACONS_DE_CONNAITRE,
  venuPar: FACONS_DE_VENIR,
} as const satisfies Record<QuestionALaPorte, readonly string[]>;

type Compte = Pick<
  Comptage,
  'nombre' | 'source' | 'situation' | 'premiereVenue' | 'venueDite' | 'connuPar' | 'venuPar'
>;

const dit = (c: Compte, question: QuestionALaPorte): string | undefined => {
  if (question === 'venue') return c.venueDite ? (c.premiereVenue ? PREMIERE_FOIS : DEJA_VENUE) : undefined;
  return c[question];
};

interface ReponsesAUneQuestion {
  readonly question: QuestionALaPorte;
  /** In the order of the buttons: that of the numbers would tell which of two small ones is the smaller. */
  readonly reponses: readonly { readonly mot: string; readonly nombre: Mesure }[];
}

/**
 * What the public answered at the door, each answer by itself and hidden when it is small. How many answered a question is
 * not said: with it, the only hidden answer would be found again. Only what was tapped: paper does not ask.
 */
export function reponsesDuPublic(comptages: readonly Compte[], seuil: number): readonly ReponsesAUneQuestion[] {
  const aLaPorte = comptages.filter((c) => !estSurPapier(c));
  return QUESTIONS_A_LA_PORTE.map((question) => ({
    question,
    reponses: REPONSES[question].flatMap((mot) => {
      const nombre = aLaPorte.filter((c) => dit(c, question) === mot).reduce((n, c) => n + c.nombre, 0);
      return nombre === 0 ? [] : [{ mot, nombre: masquer(nombre, seuil) }];
    }),
  })).filter(({ reponses }) => reponses.length > 0);
}
