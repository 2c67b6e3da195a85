import type { Indicateur } from '../lists/indicateurs.list.ts';
import { moisLong } from '../textes/francais.ts';
import type { Operations } from './operations.ts';
import { finDe, type Periode } from './periode.ts';
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

/** A stock is read on the last day of the period, or today when it is still running. */
export const jourDuStock = (o: Operations, p: Periode): string =>
  p.a < o.aujourdhui.slice(0, 7) ? finDe(p.a) : o.aujourdhui;

/** To one decimal. */
export const dixieme = (n: number): number => Math.round(10 * n) / 10;

/** A share in percent of something that is not nothing. */
export const enPart = (combien: number, denominateur: number, couverture?: Mesure['couverture']): Mesure => ({
  valeur: dixieme((100 * combien) / denominateur),
  masquee: false,
  denominateur,
  ...(couverture === undefined ? {} : { couverture }),
});
