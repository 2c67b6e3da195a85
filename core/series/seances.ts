import { Temporal } from 'temporal-polyfill';
import { feriePonte, nomDuFerie } from '../temps/feries.ts';
import { plusJours } from '../temps/heure-locale.ts';
import { nomDesVacances } from '../temps/vacances-scolaires.ts';
import { jourLong, pluriel } from '../textes/francais.ts';
import type { ZoneScolaire } from '../vocabulaires/territoires.ts';
import { DERNIER, type RegleDeSerie, type SeanceAnnoncee, type Sort } from './regle.ts';

/** Farther, a sitting moved is another one. */
const SEMAINES_DE_REPORT = 3;

interface Empechement {
  readonly sort: Sort;
  readonly quoi: string;
}

/** Why nobody would come on this day, whatever the rule decides of it. */
function empechements(jour: string, regle: RegleDeSerie, zone: ZoneScolaire | undefined): readonly Empechement[] {
  const ferie = nomDuFerie(jour);
  const pont = feriePonte(jour);
  const vacances = zone === undefined ? undefined : nomDesVacances(jour, zone);
  return [
    ...(ferie === undefined ? [] : [{ sort: regle.feries, quoi: `jour férié (${ferie})` }]),
    ...(pont === undefined ? [] : [{ sort: regle.ponts, quoi: `pont (${pont})` }]),
    ...(vacances === undefined ? [] : [{ sort: regle.vacances, quoi: vacances }]),
  ];
}

/** What should be known of a day on which a sitting is held against the usual: a bank holiday, a bridge, the school holidays. */
export const ceQuiGene = (jour: string, regle: RegleDeSerie, zone: ZoneScolaire | undefined): readonly string[] =>
  empechements(jour, regle, zone).map(({ quoi }) => quoi);

/**
 * Every sitting that a rule gives, in order: held on its day, moved or skipped, and why. `zone`: of the school
 * holidays; without one, or where its calendar is not known, none are.
 */
export function seancesDe(regle: RegleDeSerie, zone: ZoneScolaire | undefined): readonly SeanceAnnoncee[] {
  const jours = joursDe(regle);
  const seances: SeanceAnnoncee[] = [];
  jours.forEach((prevue, rang) => {
    const precedente = seances.findLast(({ le }) => le !== undefined)?.le ?? '';
    seances.push(uneSeance(prevue, { regle, zone, apres: precedente, avant: jours[rang + 1] }));
  });
  return seances;
}

interface Entourage {
  readonly regle: RegleDeSerie;
  readonly zone: ZoneScolaire | undefined;
  /** The last sitting held before this one. */
  readonly apres: string;
  /** The day of the next one by the rule. */
  readonly avant: string | undefined;
}

function uneSeance(prevue: string, e: Entourage): SeanceAnnoncee {
  const sautee = e.regle.sautees.find(({ le }) => le === prevue);
  if (sautee !== undefined) return { prevue, raison: sautee.motif === '' ? 'retirée' : sautee.motif };
  const deplacee = e.regle.deplacees.find(({ de }) => de === prevue);
  if (deplacee !== undefined)
    return deplacee.vers === prevue
      ? { prevue, le: prevue }
      : { prevue, le: deplacee.vers, raison: `déplacée, au lieu du ${jourLong(prevue)}` };
  const raisons = empechements(prevue, e.regle, e.zone).filter(({ sort }) => sort !== 'garder');
  if (raisons.length === 0) return { prevue, le: prevue };
  const dites = raisons.map(({ quoi }) => quoi).join(', ');
  if (raisons.some(({ sort }) => sort === 'sauter')) return { prevue, raison: dites };
  const report = reporter(prevue, e);
  return report === undefined
    ? { prevue, raison: `${dites}, sans autre semaine libre` }
    : { prevue, le: report.le, raison: `${dites}, ${report.dit}` };
}

/** The same day of a later week, before the next sitting; else of an earlier one, after the last. */
function reporter(prevue: string, e: Entourage): { readonly le: string; readonly dit: string } | undefined {
  const libre = (jour: string) =>
    jour >= e.regle.du &&
    jour <= e.regle.au &&
    jour > e.apres &&
    (e.avant === undefined || jour < e.avant) &&
    empechements(jour, e.regle, e.zone).every(({ sort }) => sort === 'garder');
  const semaines = Array.from({ length: SEMAINES_DE_REPORT }, (_, i) => i + 1);
  for (const n of [...semaines, ...semaines.map((s) => -s)]) {
    const le = plusJours(prevue, n * 7);
    if (libre(le)) return { le, dit: `${n > 0 ? 'reportée' : 'avancée'} de ${pluriel(Math.abs(n), 'semaine')}` };
  }
  return undefined;
}

/** The days that the rule gives, exceptions apart. */
function joursDe(regle: RegleDeSerie): readonly string[] {
  if (regle.au < regle.du) return [];
  return regle.rangs.length === 0 ? parSemaines(regle) : parMois(regle);
}

function parSemaines({ jour, toutesLes, du, au }: RegleDeSerie): readonly string[] {
  const premier = plusJours(du, (jour - Temporal.PlainDate.from(du).dayOfWeek + 7) % 7);
  const jours: string[] = [];
  for (let j = premier; j <= au; j = plusJours(j, 7 * toutesLes)) jours.push(j);
  return jours;
}

function parMois({ jour, rangs, toutesLes, du, au }: RegleDeSerie): readonly string[] {
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
