import { feriePonte, nomDuFerie } from '../temps/feries.ts';
import { plusJours } from '../temps/heure-locale.ts';
import { jourLong, pluriel } from '../textes/francais.ts';
import type { DesJours } from './des-jours.ts';
import { joursDeLaRegle } from './jours-de-la-regle.ts';
import type { RegleDeSerie, SeanceAnnoncee, Sort } from './regle.ts';

/** Farther, a sitting moved is another one. */
const SEMAINES_DE_REPORT = 3;

interface Empechement {
  readonly sort: Sort;
  readonly quoi: string;
}

/** Why nobody would come on this day, whatever the rule decides of it. */
function empechements(jour: string, regle: RegleDeSerie, jours: DesJours): readonly Empechement[] {
  const ferie = nomDuFerie(jour);
  const pont = feriePonte(jour);
  const vacances = jours.vacances(jour);
  return [
    ...(ferie === undefined ? [] : [{ sort: regle.feries, quoi: `jour férié (${ferie})` }]),
    ...(pont === undefined ? [] : [{ sort: regle.ponts, quoi: `pont (${pont})` }]),
    ...(vacances === undefined ? [] : [{ sort: regle.vacances, quoi: vacances }]),
    ...jours.temps(jour).map((quoi) => ({ sort: regle.temps ?? 'garder', quoi })),
  ];
}

/** What should be known of a day on which a sitting is held against the usual: a bank holiday, a bridge, the school holidays, what the territory holds. */
export const ceQuiGene = (jour: string, regle: RegleDeSerie, jours: DesJours): readonly string[] =>
  empechements(jour, regle, jours).map(({ quoi }) => quoi);

/**
 * Every sitting that a rule gives, in order: held on its day, moved or skipped, and why.
 */
export function seancesDe(regle: RegleDeSerie, desJours: DesJours): readonly SeanceAnnoncee[] {
  const jours = joursDeLaRegle(regle);
  const seances: SeanceAnnoncee[] = [];
  jours.forEach((prevue, rang) => {
    const precedente = seances.findLast(({ le }) => le !== undefined)?.le ?? '';
    seances.push(uneSeance(prevue, { regle, desJours, apres: precedente, avant: jours[rang + 1] }));
  });
  return seances;
}

interface Entourage {
  readonly regle: RegleDeSerie;
  readonly desJours: DesJours;
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
  const raisons = empechements(prevue, e.regle, e.desJours).filter(({ sort }) => sort !== 'garder');
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
    empechements(jour, e.regle, e.desJours).every(({ sort }) => sort === 'garder');
  const semaines = Array.from({ length: SEMAINES_DE_REPORT }, (_, i) => i + 1);
  for (const n of [...semaines, ...semaines.map((s) => -s)]) {
    const le = plusJours(prevue, n * 7);
    if (libre(le)) return { le, dit: `${n > 0 ? 'reportée' : 'avancée'} de ${pluriel(Math.abs(n), 'semaine')}` };
  }
  return undefined;
}
