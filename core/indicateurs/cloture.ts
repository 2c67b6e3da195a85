import { Temporal } from 'temporal-polyfill';
import { depuisHeureLocale, moisDe, versHeureLocale } from '../temps/heure-locale.ts';

/**
 * When the figures of a month are fixed: the day and the local hour at which its summary appears, the month after.
 */
interface Cadence {
  readonly jour: number;
  readonly heure: number;
}

/** Local time at which a month closes; a day that the next month lacks is its last. */
export function clotureDe(mois: string, { jour, heure }: Cadence): string {
  const suivant = Temporal.PlainYearMonth.from(mois).add({ months: 1 });
  return suivant
    .toPlainDate({ day: Math.min(jour, suivant.daysInMonth) })
    .toPlainDateTime({ hour: heure })
    .toString();
}

/** The same as an instant. */
export const instantDeCloture = (mois: string, cadence: Cadence): string => depuisHeureLocale(clotureDe(mois, cadence));

/** The month that ended last. */
export const dernierMoisTermine = (maintenant: string): string =>
  Temporal.PlainYearMonth.from(moisDe(maintenant)).subtract({ months: 1 }).toString();

export const estTermine = (mois: string, maintenant: string): boolean => mois < moisDe(maintenant);

export const estClos = (mois: string, maintenant: string, cadence: Cadence): boolean =>
  versHeureLocale(maintenant) >= clotureDe(mois, cadence);

/**
 * What the figures of a month rest on. `provisoire`: it runs, or has ended and is not closed yet. `a-arreter`: it is
 * closed and nobody has kept it yet. `arretee`: it was kept. `recalculee`: it ended before anything was kept.
 */
type Fondement = 'provisoire' | 'a-arreter' | 'arretee' | 'recalculee';

/** `cloturesGardees`: the months kept at their closing, whatever the order. */
export function fondementDe(e: {
  readonly mois: string;
  readonly maintenant: string;
  readonly cadence: Cadence;
  readonly garde: boolean;
  readonly cloturesGardees: readonly string[];
}): Fondement {
  if (!estTermine(e.mois, e.maintenant)) return 'provisoire';
  if (e.garde) return 'arretee';
  if (!estClos(e.mois, e.maintenant, e.cadence)) return 'provisoire';
  return e.mois === dernierMoisTermine(e.maintenant) || e.cloturesGardees.some((m) => m < e.mois)
    ? 'a-arreter'
    : 'recalculee';
}
