import type { Indicateur } from '../lists/indicateurs.list.ts';
import type { Calcul } from '../vocabulaires/actions.ts';

const SONDAGES = [
  'delai-de-sondage',
  'jours-ouvres-de-sondage',
  'noyau-disponible',
  'courriels-de-sondage',
] as const satisfies readonly Calcul[];
const MISES_EN_LIEN = [
  'mises-en-lien',
  'mises-en-lien-abouties',
  'delai-de-mise-en-lien',
  'mises-en-lien-refusees',
  'mises-en-lien-sans-reponse',
  'mises-en-lien-pertinentes',
] as const satisfies readonly Calcul[];
const THEMES = ['themes-a-binome', 'themes-fragiles'] as const satisfies readonly Calcul[];

/** What only some counts are made from. The other lists (rencontres, participations, structures…) every summary reads. */
const DEMANDENT = {
  misesEnLien: [...MISES_EN_LIEN, 'liens-a-trente-jours', 'liens-a-soixante-jours', ...THEMES],
  diffusions: ['diffusions'],
  besoins: ['questions-sans-reponse', 'besoins-mis-en-lien', ...THEMES],
  sollicitations: ['structures-au-dessus-du-budget', 'concentration-des-demandes', ...SONDAGES],
  sondages: [...SONDAGES, ...THEMES],
  votes: SONDAGES,
  evaluations: ['avis-favorables'],
  passages: ['participation-reguliere', 'premieres-venues'],
  points: ['points-venus-d-ailleurs', 'points-des-partenaires', ...THEMES],
  themes: THEMES,
  interconnaissances: ['densite-d-interconnaissance'],
} as const satisfies Record<string, readonly Calcul[]>;

export type Demandee = keyof typeof DEMANDENT;
export const DEMANDEES = Object.keys(DEMANDENT) as readonly Demandee[];

/** What these indicators need, so that nothing else is read. */
export const demandees = (indicateurs: readonly Pick<Indicateur, 'calcul'>[]): ReadonlySet<Demandee> => {
  const calculs = new Set<Calcul>(indicateurs.map(({ calcul }) => calcul));
  return new Set(DEMANDEES.filter((nom) => DEMANDENT[nom].some((calcul) => calculs.has(calcul))));
};
