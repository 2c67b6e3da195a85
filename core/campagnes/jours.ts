import { Temporal } from 'temporal-polyfill';
import type { Campagne, Vague } from '../lists/campagnes.list.ts';
import { estFerie } from '../temps/feries.ts';
import { depuisHeureLocale, plusJours } from '../temps/heure-locale.ts';
import { estJourOuvre } from '../temps/jours-ouvres.ts';
import { espacesInsecables, jour, jourLong } from '../textes/francais.ts';

/** A day, or the next working day. */
export function jourOuvre(jour: string): string {
  let d = jour;
  while (!estJourOuvre(d)) d = plusJours(d, 1);
  return d;
}

/** What the day chosen for a wave means when nobody works on it; nothing on a working day. */
export function avertirDuJour({ canal, le }: Vague): string | undefined {
  if (estJourOuvre(le)) return undefined;
  const repos = estFerie(le) ? 'férié' : Temporal.PlainDate.from(le).dayOfWeek === 6 ? 'un samedi' : 'un dimanche';
  return espacesInsecables(`Le ${jour(le)} est ${repos} : ${SUITE[canal](jourLong(jourOuvre(le)))}`);
}

const SUITE = {
  Courriel: (suivant) => `les premiers courriels partiront ce jour-là. Le jour ouvré suivant est le ${suivant}.`,
  Relance: (suivant) => `les relances ne partiront que le jour ouvré suivant, le ${suivant}.`,
  Téléphone: (suivant) => `la liste sera prête, mais on n’appellera guère avant le ${suivant}.`,
  Visite: (suivant) => `la liste sera prête, mais on ne se déplacera guère avant le ${suivant}.`,
} as const satisfies Record<Vague['canal'], (suivant: string) => string>;

/** The day from which somebody is asked something. */
export const premierJour = ({ vagues, debut }: Pick<Campagne, 'vagues' | 'debut'>): string =>
  (vagues ?? []).map(({ le }) => le).toSorted()[0] ?? debut;

/** From when a campaign may begin by itself: the morning of its first day. */
export const ouvertureDe = ({ debut }: Pick<Campagne, 'debut'>): string => depuisHeureLocale(`${debut}T08:30:00`);
