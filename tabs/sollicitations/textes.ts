import { JOURS_DU_BUDGET } from '../../core/sollicitations/demandes.ts';
import { dateCourte, pluriel } from '../../core/textes/francais.ts';

export const BUDGET = {
  charge: (n: number, plafond: number) =>
    n === 0
      ? `Rien ne lui a été demandé en ${JOURS_DU_BUDGET}\u00A0jours.`
      : `${pluriel(n, 'demande')} en ${JOURS_DU_BUDGET}\u00A0jours, pour un budget de ${plafond}.`,
  auDessus: (n: number, plafond: number) =>
    `${pluriel(n, 'structure serait au-dessus de son budget', 'structures seraient au-dessus de leur budget')}\u00A0: plus de ${pluriel(plafond, 'demande')} en ${JOURS_DU_BUDGET}\u00A0jours. Rien ne vous empêche d’envoyer.`,
  lesquelles: 'Lesquelles, et ce qui leur a été demandé',
  avec: (nom: string, apres: number) => `${nom}\u00A0: ${pluriel(apres, 'demande')} avec celle-ci`,
  quand: (nom: string) => `Quand écrire\u00A0: ${nom}`,
  avecLesAutres: 'Avec les autres',
  attendre: (le: string) => `À partir du ${dateCourte(le)}, où elle repasse sous son budget`,
  joindre: (le: string) =>
    `Dans le courriel déjà prévu pour la même personne, le ${dateCourte(le)}\u00A0: rien de plus ne compte`,
  tropTard: 'Elle ne repasse sous son budget que trop tard pour répondre\u00A0: elle ne peut pas attendre.',
  aQui: (nom: string) => `À qui écrire\u00A0: ${nom}`,
  personne: (nom: string, n: number) =>
    `${nom} (${n === 0 ? 'rien demandé' : pluriel(n, 'demande')} en ${JOURS_DU_BUDGET}\u00A0jours)`,
  choisie: 'Ce qui part désormais va à cette personne.',
  autres: (n: number) => `et ${pluriel(n, 'autre structure', 'autres structures')}`,
} as const;
