import { aujourdhui, joursEntre } from '../temps/heure-locale.ts';
import { type Compter, inconnue } from './compter.ts';
import { rencontresDe } from './operations.ts';

/** Days within which a compte rendu is expected. */
const JOURS = 7;

/**
 * Of the rencontres held in the period, the share whose compte rendu left within seven days: sent to those who were
 * there, or published at once. One that still has the time to is not counted.
 */
export const comptesRendusEnSeptJours: Compter = (o, i, p) => {
  const jours = rencontresDe(o, i, p).flatMap(({ rencontre: r }) => {
    if (r.etat !== 'Tenue' || r.debut === undefined) return [];
    const partiLe = r.approbationDemandeeLe ?? r.compteRenduDiffuseLe;
    const depuis = joursEntre(aujourdhui(r.debut), aujourdhui(partiLe ?? o.maintenant));
    return partiLe === undefined && depuis <= JOURS ? [] : [partiLe === undefined ? Number.POSITIVE_INFINITY : depuis];
  });
  if (jours.length === 0) return inconnue('Aucune rencontre tenue ne devait encore son compte rendu.');
  const aTemps = jours.filter((n) => n <= JOURS).length;
  return { valeur: Math.round((1000 * aTemps) / jours.length) / 10, masquee: false, denominateur: jours.length };
};
