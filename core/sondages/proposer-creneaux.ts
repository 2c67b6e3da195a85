import { Temporal } from 'temporal-polyfill';
import { type Calendrier, tempsPendant, vacancesDe } from '../calendrier/calendrier.ts';
import { type ContrainteDe, direQuiNeVientJamais, quiNeVientJamais } from '../calendrier/qui-ne-vient-jamais.ts';
import { grouper } from '../grouper.ts';
import { feriePonte } from '../temps/feries.ts';
import {
  aujourdhui,
  depuisHeureLocale,
  joursEntre,
  plusJours,
  plusMinutes,
  versHeureLocale,
} from '../temps/heure-locale.ts';
import { estJourOuvre } from '../temps/jours-ouvres.ts';
import { enumeration, espacesInsecables, pluriel } from '../textes/francais.ts';

/** When a structure is known to be taken, between two instants, and by what. */
export interface Occupation {
  readonly structure: string;
  readonly debut: string;
  readonly fin: string;
  /** A rencontre of Maillage that it is invited to, by its title; a calendar says nothing but « taken ». */
  readonly rencontre?: string;
}

export interface CreneauPropose {
  /** Instant. */
  readonly debut: string;
  readonly dureeMinutes: number;
  /** Structures that are known to be taken then. */
  readonly prises: readonly string[];
  readonly raisons: readonly string[];
}

interface Demande extends Periode {
  readonly dureeMinutes: number;
  readonly occupations: readonly Occupation[];
  readonly indispensables: ReadonlySet<string>;
  readonly nomDe: (structure: string) => string;
  /** When structures never come, by their fiche. */
  readonly contraintes?: readonly ContrainteDe[];
  readonly calendrier: Calendrier;
  /** Where the rencontre is held, when one knows. */
  readonly communeInsee?: string | undefined;
  readonly maintenant: string;
}

/** Beginnings that professionals can come to, and one for those who work in the day. */
const HEURES = ['09:30', '14:00', '17:30'] as const;
const PROPOSES = 8;
const PAR_JOUR = 2;
const JOURS_REGARDES_MAX = 60;

interface Periode {
  /** Days, both included. */
  readonly du: string;
  readonly au: string;
}

/** The days of a period that are looked at: those to come, and not more than can be judged; `coupee` says that the last ones are not. */
export function periodeRegardee({ du, au }: Periode, maintenant: string): Periode & { readonly coupee: boolean } {
  const premier = du < aujourdhui(maintenant) ? aujourdhui(maintenant) : du;
  const dernier = plusJours(premier, JOURS_REGARDES_MAX - 1);
  const coupee = au > dernier;
  return { du: premier, au: coupee ? dernier : au, coupee };
}

/**
 * Slots to choose from, before anybody is asked: working days only, those that take fewest structures from elsewhere
 * first (the indispensable ones before all), outside what the territory holds, school holidays and bridges when there is a choice, and spread over
 * days and hours so that who can never come on a Wednesday finds another. By date.
 */
export function proposerCreneaux(d: Demande): readonly CreneauPropose[] {
  const candidats = jours(d).flatMap((jour) =>
    HEURES.map((h) => juger(d, jour, depuisHeureLocale(`${jour}T${h}:00`))).filter(
      ({ debut }) => Date.parse(debut) > Date.parse(d.maintenant),
    ),
  );
  const choisis: Juge[] = [];
  while (choisis.length < PROPOSES) {
    const restants = candidats.filter(
      (c) => !choisis.includes(c) && choisis.filter(({ jour }) => jour === c.jour).length < PAR_JOUR,
    );
    const dejaVu = (c: Juge): number => choisis.reduce((n, autre) => n + ressemblance(c, autre), 0);
    const [meilleur] = restants.toSorted(
      (a, b) => a.poids - b.poids || dejaVu(a) - dejaVu(b) || Date.parse(a.debut) - Date.parse(b.debut),
    );
    if (meilleur === undefined) break;
    choisis.push(meilleur);
  }
  return choisis
    .toSorted((a, b) => Date.parse(a.debut) - Date.parse(b.debut))
    .map(({ debut, prises, raisons }) => ({ debut, dureeMinutes: d.dureeMinutes, prises, raisons }));
}

interface Juge extends Omit<CreneauPropose, 'dureeMinutes'> {
  readonly jour: string;
  /** 1 for a Monday. */
  readonly jourDeSemaine: number;
  readonly poids: number;
}

/** What makes two slots alike for who cannot come to one of them. */
const ressemblance = (a: Juge, b: Juge): number =>
  Number(versHeureLocale(a.debut).slice(11) === versHeureLocale(b.debut).slice(11)) +
  Number(a.jourDeSemaine === b.jourDeSemaine) +
  Number(a.jour === b.jour);

function jours(demande: Demande): readonly string[] {
  const { du, au } = periodeRegardee(demande, demande.maintenant);
  return Array.from({ length: Math.max(0, joursEntre(du, au) + 1) }, (_, i) => plusJours(du, i)).filter(estJourOuvre);
}

function juger(d: Demande, jour: string, debut: string): Juge {
  const [de, a] = [Date.parse(debut), Date.parse(plusMinutes(debut, d.dureeMinutes))];
  const genees = d.occupations.filter((o) => Date.parse(o.debut) < a && Date.parse(o.fin) > de);
  const jamais = quiNeVientJamais(d.contraintes ?? [], { debut, dureeMinutes: d.dureeMinutes });
  const prises = [...new Set([...genees, ...jamais].map(({ structure }) => structure))];
  const vacances = vacancesDe(d.calendrier, jour);
  const temps = tempsPendant(d.calendrier, { debut, dureeMinutes: d.dureeMinutes, communeInsee: d.communeInsee });
  const pont = feriePonte(jour);
  const indispensables = prises.filter((s) => d.indispensables.has(s)).length;
  return {
    jour,
    jourDeSemaine: Temporal.PlainDate.from(jour).dayOfWeek,
    debut,
    prises,
    poids:
      indispensables * 10_000 +
      prises.length * 100 +
      temps.filter(({ gene }) => gene).length * 20 +
      Number(vacances !== undefined) * 10 +
      Number(pont !== undefined),
    raisons: [
      ...direLesPrises(genees, d.nomDe),
      ...direQuiNeVientJamais(jamais),
      ...(vacances === undefined ? [] : [espacesInsecables(vacances)]),
      ...(pont === undefined ? [] : [`pont : ${pont}`].map(espacesInsecables)),
      ...temps.map(({ dit }) => dit),
    ],
  };
}

/** Which rencontre takes whom; a calendar is nobody’s business but its owner’s: only how many. */
function direLesPrises(genees: readonly Occupation[], nomDe: (s: string) => string): readonly string[] {
  const parRencontre = grouper(
    genees.filter(({ rencontre }) => rencontre !== undefined),
    ({ rencontre = '' }) => rencontre,
  );
  const dites = new Set(genees.flatMap((o) => (o.rencontre === undefined ? [] : [o.structure])));
  const agendas = new Set(
    genees.flatMap((o) => (o.rencontre === undefined && !dites.has(o.structure) ? [o.structure] : [])),
  ).size;
  return [
    ...[...parRencontre].map(([titre, o]) =>
      espacesInsecables(`${enumeration([...new Set(o.map(({ structure }) => nomDe(structure)))])} : déjà « ${titre} »`),
    ),
    ...(agendas === 0 ? [] : [pluriel(agendas, 'agenda pris', 'agendas pris')]),
  ];
}
