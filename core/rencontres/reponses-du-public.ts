import { estPetit } from '../indicateurs/masquage.ts';
import type { Mesure } from '../indicateurs/synthese.ts';
import type { Comptage } from '../lists/comptages.list.ts';
import { FACONS_DE_CONNAITRE, FACONS_DE_VENIR, SITUATIONS_DU_PUBLIC } from '../vocabulaires/rencontres.ts';
import { estSurPapier } from './comptage-retenu.ts';

/** What is asked at the door beside the age. */
export const QUESTIONS_A_LA_PORTE = ['venue', 'situation', 'connuPar', 'venuPar'] as const;
export type QuestionALaPorte = (typeof QUESTIONS_A_LA_PORTE)[number];

/** Those that no table of a quarter tells (`core/ventilations`). */
export const QUESTIONS_D_UNE_RENCONTRE = ['connuPar', 'venuPar'] as const satisfies readonly QuestionALaPorte[];

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

/** Small, or hidden for the sake of one that is: to tell which would be to tell the small one. */
const TUE: Mesure = { masquee: true, raison: 'Non montré, pour qu’aucun petit nombre ne se retrouve.' };

/**
 * What the public answered at the door, each answer by itself and hidden when it is small. How many answered a question is
 * not said; the number of people is: what is left of it once the answers shown are taken away would tell a small one, or
 * nearly. The smallest answer shown is then hidden too, until enough is left. Only what was tapped: paper does not ask.
 */
export function reponsesDuPublic(
  comptages: readonly Compte[],
  seuil: number,
  questions: readonly QuestionALaPorte[],
): readonly ReponsesAUneQuestion[] {
  const aLaPorte = comptages.filter((c) => !estSurPapier(c));
  const total = sommeDe(aLaPorte);
  return questions
    .map((question) => {
      const comptes = REPONSES[question].flatMap((mot) => {
        const n = sommeDe(aLaPorte.filter((c) => dit(c, question) === mot));
        return n === 0 ? [] : [{ mot, n }];
      });
      const tus = motsTus(comptes, total, seuil);
      return {
        question,
        reponses: comptes.map(({ mot, n }) => ({
          mot,
          nombre: tus.has(mot) || estPetit(n, seuil) ? TUE : { valeur: n, masquee: false },
        })),
      };
    })
    .filter(({ reponses }) => reponses.length > 0);
}

const sommeDe = (comptes: readonly { readonly nombre: number }[]): number => comptes.reduce((n, c) => n + c.nombre, 0);

/** The answers that are not small, and would give a small one away. */
function motsTus(
  comptes: readonly { readonly mot: string; readonly n: number }[],
  total: number,
  seuil: number,
): ReadonlySet<string> {
  const tus = new Set<string>();
  if (!comptes.some(({ n }) => estPetit(n, seuil))) return tus;
  const grands = comptes.filter(({ n }) => !estPetit(n, seuil)).toSorted((a, b) => a.n - b.n);
  let reste = total - grands.reduce((somme, { n }) => somme + n, 0);
  for (const { mot, n } of grands) {
    if (reste >= seuil) break;
    tus.add(mot);
    reste += n;
  }
  return tus;
}
