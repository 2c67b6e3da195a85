import { z } from 'zod';
import { versHeureLocale } from '../temps/heure-locale.ts';

const MOIS_PAR_AN = 12;
const JOUR = 86_400_000;
/** With a count, days are counted from the first: from no farther than that. */
const ANS_AU_PLUS = 10;

const unOuPlusieurs = <T extends z.ZodType>(schema: T) =>
  z.union([schema.transform((v) => [v]), z.array(schema).max(60)]).optional();
const entier = z.coerce.number().int();

/** The parts of a rule that the calendars of a territory use (RFC 5545, 3.3.10), as jCal gives them. */
const regle = z.strictObject({
  freq: z.enum(['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY']),
  interval: entier.min(1).max(400).default(1),
  count: entier.min(1).optional(),
  until: z.string().optional(),
  wkst: z.unknown().optional(),
  byday: unOuPlusieurs(z.string().regex(/^[+-]?\d{0,2}(MO|TU|WE|TH|FR|SA|SU)$/)),
  bymonthday: unOuPlusieurs(entier.min(-31).max(31)),
  bymonth: unOuPlusieurs(entier.min(1).max(MOIS_PAR_AN)),
  bysetpos: unOuPlusieurs(entier.min(-31).max(31)),
});
type Regle = z.infer<typeof regle>;

const JOURS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'] as const;

interface Jour {
  readonly annee: number;
  readonly mois: number;
  readonly quantieme: number;
  readonly dernier: number;
  /** 0 for a Sunday. */
  readonly semaine: number;
  /** Since 1 January 1970. */
  readonly numero: number;
}

const connus = new Map<number, Jour>();
/** Fifty years. */
const JOURS_GARDES = 18_000;

/** Asked for every day of every rule of a file. */
function jourDe(numero: number): Jour {
  const connu = connus.get(numero);
  if (connu !== undefined) return connu;
  const d = new Date(numero * JOUR);
  const annee = d.getUTCFullYear();
  const mois = d.getUTCMonth() + 1;
  const jour = {
    annee,
    mois,
    quantieme: d.getUTCDate(),
    dernier: new Date(Date.UTC(annee, mois, 0)).getUTCDate(),
    semaine: d.getUTCDay(),
    numero,
  };
  if (connus.size >= JOURS_GARDES) connus.clear();
  connus.set(numero, jour);
  return jour;
}

const numeroDe = (date: string): number => Date.parse(date) / JOUR;
const dateDe = (numero: number): string => new Date(numero * JOUR).toISOString().slice(0, 10);

/**
 * The days of a repetition that fall in a window, from the first one (`debut`). Each day of the window is judged by
 * itself, so that no rule, however odd, takes longer than its days; `budget` holds how many days may still be judged.
 * A sentence for a rule of another kind.
 */
export function joursDeRrule(
  lue: unknown,
  debut: { readonly le: string; readonly de?: string | undefined },
  { du, au }: { readonly du: string; readonly au: string },
  budget = { jours: Number.POSITIVE_INFINITY },
): readonly string[] | string {
  const parse = regle.safeParse(lue);
  if (!parse.success) return 'sa répétition n’est pas de celles que Maillage sait lire';
  const r = parse.data;
  if (r.bysetpos !== undefined && r.freq !== 'MONTHLY')
    return 'sa répétition n’est pas de celles que Maillage sait lire';
  const premier = numeroDe(debut.le);
  const fin = Math.min(numeroDe(au), finDite(r.until, debut));
  // Without a count, what comes before the window changes nothing.
  const depuis = r.count === undefined ? Math.max(premier, numeroDe(du)) : premier;
  if (numeroDe(du) - depuis > ANS_AU_PLUS * 366)
    return 'sa répétition commence il y a plus de dix ans : rien ne dit combien de jours restent';
  const origine = jourDe(premier);
  const jours: string[] = [];
  let compte = 0;
  for (let n = depuis; n <= fin; n += 1) {
    budget.jours -= 1;
    if (budget.jours < 0) return 'trop de répétitions dans ce fichier : exportez une période plus courte';
    // The first day counts, whatever the rule says of it.
    if (n !== premier && !convient(jourDe(n), origine, r)) continue;
    compte += 1;
    if (r.count !== undefined && compte > r.count) break;
    const le = dateDe(n);
    if (le >= du) jours.push(le);
  }
  return jours;
}

/** The last day that `until` lets in: an hour before that of the event leaves its day out. */
function finDite(until: string | undefined, { de = '00:00' }: { readonly de?: string | undefined }): number {
  if (until === undefined) return Number.POSITIVE_INFINITY;
  const local = until.endsWith('Z') ? versHeureLocale(until) : until;
  const jour = numeroDe(local.slice(0, 10));
  if (Number.isNaN(jour)) return Number.NEGATIVE_INFINITY;
  return local.length > 10 && local.slice(11, 16) < de ? jour - 1 : jour;
}

function convient(j: Jour, origine: Jour, r: Regle): boolean {
  return estDeSaPeriode(j, origine, r) && estDeSesJours(j, origine, r);
}

/** Monday of a week, to count weeks. */
const semaineDe = ({ numero, semaine }: Jour): number => numero - ((semaine + 6) % 7);

function estDeSaPeriode(j: Jour, origine: Jour, { freq, interval, bymonth }: Regle): boolean {
  if (bymonth !== undefined && !bymonth.includes(j.mois)) return false;
  if (freq === 'DAILY') return (j.numero - origine.numero) % interval === 0;
  if (freq === 'WEEKLY') return ((semaineDe(j) - semaineDe(origine)) / 7) % interval === 0;
  if (freq === 'MONTHLY') return ((j.annee - origine.annee) * MOIS_PAR_AN + j.mois - origine.mois) % interval === 0;
  return (j.annee - origine.annee) % interval === 0;
}

function estDeSesJours(j: Jour, origine: Jour, r: Regle): boolean {
  if (!correspond(j, origine, r)) return false;
  if (r.bysetpos === undefined) return true;
  const siens = Array.from({ length: j.dernier }, (_, i) => jourDe(j.numero - j.quantieme + 1 + i))
    .filter((autre) => correspond(autre, origine, r))
    .map(({ numero }) => numero);
  return r.bysetpos.some((rang) => siens.at(rang > 0 ? rang - 1 : rang) === j.numero);
}

function correspond(j: Jour, origine: Jour, { freq, byday, bymonthday, bymonth }: Regle): boolean {
  if (bymonthday !== undefined && !bymonthday.some((n) => (n > 0 ? n : j.dernier + 1 + n) === j.quantieme))
    return false;
  if (byday !== undefined) return byday.some((dit) => estCeJour(j, dit, freq === 'YEARLY' && bymonth === undefined));
  if (bymonthday !== undefined) return true;
  if (freq === 'DAILY') return true;
  if (freq === 'WEEKLY') return j.semaine === origine.semaine;
  return j.quantieme === origine.quantieme && (freq === 'MONTHLY' || bymonth !== undefined || j.mois === origine.mois);
}

/** « MO », or « 2MO », « -1FR »: of its rank in the month, or in the year. */
function estCeJour(j: Jour, dit: string, dansLAnnee: boolean): boolean {
  if (JOURS[j.semaine] !== dit.slice(-2)) return false;
  const rang = Number(dit.slice(0, -2) || 0);
  if (rang === 0) return true;
  const depuisLe = dansLAnnee ? numeroDe(`${j.annee}-01-01`) : j.numero - j.quantieme + 1;
  const combien = dansLAnnee ? numeroDe(`${j.annee + 1}-01-01`) - depuisLe : j.dernier;
  const place = j.numero - depuisLe;
  return rang > 0 ? Math.floor(place / 7) + 1 === rang : Math.floor((combien - 1 - place) / 7) + 1 === -rang;
}
