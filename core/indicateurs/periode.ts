import { Temporal } from 'temporal-polyfill';

/** Months, both included. */
export interface Periode {
  readonly de: string;
  readonly a: string;
}

export const leMois = (mois: string): Periode => ({ de: mois, a: mois });

/** The civil year up to the end of this month. */
export const anneeJusqua = (mois: string): Periode => ({ de: `${mois.slice(0, 4)}-01`, a: mois });

export const contient = (p: Periode, mois: string): boolean => p.de <= mois && mois <= p.a;

/** Last day of a month, `AAAA-MM-JJ`. */
export const finDe = (mois: string): string => {
  const m = Temporal.PlainYearMonth.from(mois);
  return m.toPlainDate({ day: m.daysInMonth }).toString();
};

export const moisPrecedent = (mois: string): string =>
  Temporal.PlainYearMonth.from(mois).subtract({ months: 1 }).toString();

/** The same month of the year before: where the twelve months of a chart, and the year, have begun. */
export const anneeAvant = (mois: string): string =>
  Temporal.PlainYearMonth.from(mois).subtract({ years: 1 }).toString();

/** The twelve months that end with this one, oldest first. */
export const douzeMois = (mois: string): readonly string[] =>
  Array.from({ length: 12 }, (_, i) =>
    Temporal.PlainYearMonth.from(mois)
      .subtract({ months: 11 - i })
      .toString(),
  );
