import type { Indicateur } from '../lists/indicateurs.list.ts';
import type { Calcul } from '../vocabulaires/actions.ts';

/** What only some counts are made from: read for them alone. */
const DEMANDENT = {
  points: ['points-venus-d-ailleurs', 'points-des-partenaires'],
  themes: ['themes-a-binome', 'themes-fragiles'],
} as const satisfies Record<string, readonly Calcul[]>;

/** Does one of these indicators need it? */
export const estDemande = (quoi: keyof typeof DEMANDENT, indicateurs: readonly Pick<Indicateur, 'calcul'>[]): boolean =>
  indicateurs.some(({ calcul }) => (DEMANDENT[quoi] as readonly Calcul[]).includes(calcul));
