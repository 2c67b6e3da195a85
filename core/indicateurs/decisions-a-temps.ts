import { suitesQuiTiennent } from '../rencontres/suite-ouverte.ts';
import { type Compter, enPart, inconnue } from './compter.ts';
import { admet } from './operations.ts';
import { contient } from './periode.ts';

/**
 * Of the decisions that were due in the period, the share done by their day. One given up is no longer owed, one whose
 * day has not passed still has the time; of one done, the day must be known.
 */
export const decisionsATemps: Compter = (o, i, p) => {
  const dues = suitesQuiTiennent(
    o.suites,
    o.rencontres.map((r) => r.rencontre),
  ).flatMap(({ etat, faiteLe, echeance, thematique }) =>
    echeance !== undefined &&
    contient(p, echeance.slice(0, 7)) &&
    admet(i.thematiques, [thematique]) &&
    etat !== 'Abandonnée' &&
    (etat === 'Faite' || echeance < o.aujourdhui)
      ? [{ etat, faiteLe, echeance }]
      : [],
  );
  if (dues.length === 0) return inconnue('Aucune décision n’était due.');
  const connues = dues.filter((d) => d.etat !== 'Faite' || d.faiteLe !== undefined);
  const couverture = { connus: connues.length, total: dues.length };
  if (connues.length === 0) return inconnue('Le jour où les décisions ont été faites n’est pas connu.', couverture);
  const aTemps = connues.filter((d) => d.etat === 'Faite' && (d.faiteLe ?? '') <= d.echeance).length;
  return enPart(aTemps, connues.length, couverture);
};
