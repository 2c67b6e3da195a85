import { JOURS_DU_BUDGET } from '../../core/sollicitations/demandes.ts';
import { pluriel } from '../../core/textes/francais.ts';

export const BUDGET = {
  charge: (n: number, plafond: number) =>
    n === 0
      ? `Rien ne lui a été demandé en ${JOURS_DU_BUDGET}\u00A0jours.`
      : `${pluriel(n, 'demande')} en ${JOURS_DU_BUDGET}\u00A0jours, pour un budget de ${plafond}.`,
  auDessus: (n: number, plafond: number) =>
    `${pluriel(n, 'structure serait au-dessus de son budget', 'structures seraient au-dessus de leur budget')}\u00A0: plus de ${pluriel(plafond, 'demande')} en ${JOURS_DU_BUDGET}\u00A0jours. Rien ne vous empêche d’envoyer.`,
  lesquelles: 'Lesquelles, et ce qui leur a été demandé',
  avec: (nom: string, apres: number) => `${nom}\u00A0: ${pluriel(apres, 'demande')} avec celle-ci`,
  autres: (n: number) => `et ${pluriel(n, 'autre structure', 'autres structures')}`,
} as const;
