import { bilansDesAnnees } from '../interconnaissance/montrer.ts';
import { type Compter, enPart, inconnue, jourDuStock } from './compter.ts';

/** The share of the pairs that know each other, of the last year whose questions are over: what everyone may read of it, no filter making it smaller. */
const densite: Compter = (o, _i, p) => {
  const bilan = bilansDesAnnees(o.interconnaissances ?? [], jourDuStock(o, p)).find(({ close }) => close);
  if (bilan === undefined) return inconnue('Aucune année de questions d’interconnaissance n’est close.');
  const couverture = { connus: bilan.reponses, total: bilan.interrogees };
  return bilan.densite === undefined
    ? inconnue('Trop peu de réponses, ou trop pareilles : le total dirait celle d’une structure.', couverture)
    : enPart(bilan.densite.connues, bilan.densite.sues, couverture);
};

/** Whether the structures know each other (mission, d.5). */
export const CALCULER_L_INTERCONNAISSANCE = {
  'densite-d-interconnaissance': densite,
} as const satisfies Record<string, Compter>;
