import type { Sollicitation } from '../lists/sollicitations.list.ts';
import { JOURS_DU_BUDGET } from '../rencontres/historique.ts';
import { aujourdhui, joursEntre } from '../temps/heure-locale.ts';
import { peseSurLaPersonne } from './natures.ts';

/** How often those of these rows that weigh on people left in the last thirty days. */
export const sollicitationsRecentes = (faites: readonly Sollicitation[], maintenant: string): number =>
  faites.filter(
    (s) =>
      s.envoyeeLe !== undefined &&
      peseSurLaPersonne(s) &&
      s.etat !== 'Annulée' &&
      joursEntre(aujourdhui(s.envoyeeLe), aujourdhui(maintenant)) < JOURS_DU_BUDGET,
  ).length;

/** Has a structure been asked enough of in thirty days? `faites`: what it has been asked. */
export const auPlafond = (faites: readonly Sollicitation[], plafond: number, maintenant: string): boolean =>
  sollicitationsRecentes(faites, maintenant) >= plafond;
