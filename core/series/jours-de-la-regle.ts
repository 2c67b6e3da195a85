import { Temporal } from 'temporal-polyfill';
import { plusJours } from '../temps/heure-locale.ts';
import { DERNIER, type RegleDeSerie } from './regle.ts';

type Rythme = Pick<RegleDeSerie, 'jour' | 'rangs' | 'toutesLes' | 'du' | 'au'>;

/** The days that the rule gives, exceptions apart. */
export function joursDeLaRegle(regle: Rythme): readonly string[] {
  if (regle.au < regle.du) return [];
  return regle.rangs.length === 0 ? parSemaines(regle) : parMois(regle);
}

function parSemaines({ jour, toutesLes, du, au }: Rythme): readonly string[] {
  const premier = plusJours(du, (jour - Temporal.PlainDate.from(du).dayOfWeek + 7) % 7);
  const jours: string[] = [];
  for (let j = premier; j <= au; j = plusJours(j, 7 * toutesLes)) jours.push(j);
  return jours;
}

function parMois({ jour, rangs, toutesLes, du, au }: Rythme): readonly string[] {
  const jours = new Set<string>();
  const fin = Temporal.PlainYearMonth.from(au.slice(0, 7));
  for (
    let mois = Temporal.PlainYearMonth.from(du.slice(0, 7));
    Temporal.PlainYearMonth.compare(mois, fin) <= 0;
    mois = mois.add({ months: toutesLes })
  ) {
    const siens = joursDuMois(mois, jour);
    for (const rang of rangs) {
      const j = rang === DERNIER ? siens.at(-1) : siens[rang - 1];
      if (j !== undefined && j >= du && j <= au) jours.add(j);
    }
  }
  return [...jours].sort();
}

/** The days of a month that are this one of the week. */
function joursDuMois(mois: Temporal.PlainYearMonth, jour: number): readonly string[] {
  const premier = mois.toPlainDate({ day: 1 });
  const decalage = (jour - premier.dayOfWeek + 7) % 7;
  return [0, 7, 14, 21, 28]
    .map((n) => decalage + n + 1)
    .filter((n) => n <= mois.daysInMonth)
    .map((day) => mois.toPlainDate({ day }).toString());
}
