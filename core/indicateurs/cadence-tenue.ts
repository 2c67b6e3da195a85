import { cadenceDe } from '../series/cadence.ts';
import { type Compter, inconnue } from './compter.ts';
import { rencontresDe } from './operations.ts';

/** Of the sittings of the series that were announced for the period and whose fate is known, the share that was held. */
export const cadenceTenue: Compter = (o, i, p) => {
  const seances = rencontresDe(o, i, p).flatMap(({ rencontre }) => (rencontre.serie === undefined ? [] : [rencontre]));
  const { annoncees, tenues, inconnues } = cadenceDe(seances, o.maintenant);
  if (annoncees === 0) return inconnue('Aucune séance de série n’était annoncée.');
  const connues = annoncees - inconnues;
  const couverture = { connus: connues, total: annoncees };
  if (connues === 0) return inconnue('Aucune séance passée n’est notée tenue ou annulée.', couverture);
  return { valeur: Math.round((1000 * tenues) / connues) / 10, masquee: false, denominateur: connues, couverture };
};
