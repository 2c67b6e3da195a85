import type { TempsDuTerritoire } from '../lists/temps-du-territoire.list.ts';
import { feriePonte, nomDuFerie } from '../temps/feries.ts';
import { plusMinutes, versHeureLocale } from '../temps/heure-locale.ts';
import { nomDesVacances, vacancesConnues } from '../temps/vacances-scolaires.ts';
import type { Territoire } from '../territoire/territoire.ts';
import { zoneScolaireDe } from '../territoire/zone-scolaire.ts';
import { espacesInsecables } from '../textes/francais.ts';
import type { ZoneScolaire } from '../vocabulaires/territoires.ts';
import { heureDite } from './heure-dite.ts';
import { type JourTenu, joursDuTemps } from './jours-du-temps.ts';

type Temps = Pick<TempsDuTerritoire, 'titre' | 'genre' | 'communeInsee'> & JourTenu;

/** What is known of the days of a territory: its school holidays, and what its list holds. */
export interface Calendrier {
  readonly zone: ZoneScolaire | undefined;
  readonly parJour: ReadonlyMap<string, readonly Temps[]>;
  readonly nomDeCommune: (insee: string) => string | undefined;
}

export function ouvrirCalendrier(territoire: Territoire, lignes: readonly TempsDuTerritoire[]): Calendrier {
  const parJour = new Map<string, Temps[]>();
  for (const ligne of lignes)
    for (const jour of joursDuTemps(ligne)) {
      const { titre, genre, communeInsee } = ligne;
      const deja = parJour.get(jour.le);
      const temps = { titre, genre, communeInsee, ...jour };
      if (deja === undefined) parJour.set(jour.le, [temps]);
      else deja.push(temps);
    }
  const noms = new Map(territoire.communes.map(({ insee, nom }) => [insee, nom] as const));
  return { zone: zoneScolaireDe(territoire), parJour, nomDeCommune: (insee) => noms.get(insee) };
}

const SCOLAIRES = 'Vacances scolaires';

/** The school holidays that a day is in: those shipped for the zone, else those that the list of the territory says. */
export function vacancesDe({ zone, parJour }: Calendrier, jour: string): string | undefined {
  const connues = zone === undefined ? undefined : nomDesVacances(jour, zone);
  return connues ?? parJour.get(jour)?.find(({ genre }) => genre === SCOLAIRES)?.titre;
}

/** Are the school holidays known at all: shipped, or typed? */
export const vacancesDites = ({ zone, parJour }: Calendrier): boolean =>
  (zone !== undefined && vacancesConnues(zone)) ||
  [...parJour.values()].some((temps) => temps.some(({ genre }) => genre === SCOLAIRES));

/** When something is held or would be, and where when it is known. */
export interface Moment {
  /** Instant. */
  readonly debut: string;
  readonly dureeMinutes: number;
  readonly communeInsee?: string | undefined;
}

export interface TempsQuiTombe {
  readonly dit: string;
  /** A market of another commune takes nobody away from there. */
  readonly gene: boolean;
}

/** What the list of the territory says of a moment: what overlaps it, in words. */
export function tempsPendant(
  calendrier: Calendrier,
  { debut, dureeMinutes, communeInsee }: Moment,
): readonly TempsQuiTombe[] {
  const [jour = '', de = ''] = versHeureLocale(debut).split('T');
  const fin = versHeureLocale(plusMinutes(debut, dureeMinutes));
  const a = fin.startsWith(jour) ? fin.slice('AAAA-MM-JJT'.length) : '24:00';
  return (calendrier.parJour.get(jour) ?? [])
    .filter((t) => t.genre !== SCOLAIRES && chevauche(t, de, a))
    .map((t) => ({
      dit: direTemps(t, calendrier.nomDeCommune),
      gene:
        t.genre !== 'Marché' ||
        t.communeInsee === undefined ||
        communeInsee === undefined ||
        t.communeInsee === communeInsee,
    }));
}

/** What says when it begins and not when it ends takes the rest of the half-day: two hours. */
const SANS_FIN = 120;

function chevauche(t: JourTenu, de: string, a: string): boolean {
  if (t.de === undefined) return true;
  return minutes(t.de) < minutes(a) && (t.a === undefined ? minutes(t.de) + SANS_FIN : minutes(t.a)) > minutes(de);
}

const minutes = (heure: string): number => Number(heure.slice(0, 2)) * 60 + Number(heure.slice(3, 5));

/** « jour de marché à Blaye », « Conseil communautaire (18 h 30) ». */
function direTemps({ titre, genre, communeInsee, de }: Temps, nomDeCommune: Calendrier['nomDeCommune']): string {
  const commune = communeInsee === undefined ? undefined : nomDeCommune(communeInsee);
  if (genre === 'Marché' && commune !== undefined) return `jour de marché à ${commune}`;
  const ou = commune === undefined || titre.includes(commune) ? '' : `, ${commune}`;
  return espacesInsecables(`${titre}${ou}${de === undefined ? '' : ` (${heureDite(de)})`}`);
}

/** All that should be known of a moment before it is chosen: a bank holiday, a bridge, the holidays, what the territory holds. */
export function ceQuiTombe(calendrier: Calendrier, moment: Moment): readonly string[] {
  const [jour = ''] = versHeureLocale(moment.debut).split('T');
  const vacances = vacancesDe(calendrier, jour);
  const ferie = nomDuFerie(jour);
  const pont = feriePonte(jour);
  return [
    ...(ferie === undefined ? [] : [`jour férié : ${ferie}`]),
    ...(vacances === undefined ? [] : [vacances]),
    ...(pont === undefined ? [] : [`pont : ${pont}`]),
    ...tempsPendant(calendrier, moment).map(({ dit }) => dit),
  ].map(espacesInsecables);
}
