import type { Indicateur } from '../lists/indicateurs.list.ts';
import { moisLong } from '../textes/francais.ts';
import type { Operations } from './operations.ts';
import type { Periode } from './periode.ts';
import type { Mesure } from './synthese.ts';

export type Compter = (o: Operations, i: Indicateur, p: Periode) => Mesure;

export const inconnue = (raison: string, couverture?: Mesure['couverture']): Mesure => ({
  masquee: false,
  raison,
  ...(couverture === undefined ? {} : { couverture }),
});

/** Before the first row ever written, nothing is known: that is not zero. */
export function avantLesDonnees(mois: readonly string[], p: Periode, quoi: string): Mesure | undefined {
  const premier = mois.reduce<string | undefined>((a, b) => (a === undefined || b < a ? b : a), undefined);
  if (premier === undefined) return inconnue(`${quoi} dans l’application.`);
  return p.a < premier ? inconnue(`${quoi} avant ${moisLong(premier)}.`) : undefined;
}
