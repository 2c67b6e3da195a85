import type { CorpsDe } from '../../core/contrats/contrat.ts';
import type { ouvrirSondage } from '../../core/contrats/sondages.ts';
import { instantDuReport } from '../../core/sollicitations/reporter.ts';
import { aujourdhui, depuisHeureLocale, plusJours, versHeureLocale } from '../../core/temps/heure-locale.ts';
import { OUVRIR } from './textes.ts';

/** A slot as it is typed: a day and an hour where the territory is. */
export interface CreneauSaisi {
  /** Of the line, not of the slot. */
  readonly cle: string;
  readonly date: string;
  readonly heure: string;
  readonly lieu: string;
  /** What is known against it. */
  readonly raisons?: readonly string[];
}

export interface SaisieDeSondage {
  readonly creneaux: readonly CreneauSaisi[];
  readonly clotureDate: string;
  readonly clotureHeure: string;
  readonly message: string;
  readonly indispensables: readonly string[];
  readonly quorum: string;
}

/** Days left to answer, unless it is said otherwise. */
const JOURS_POUR_REPONDRE = 7;

export const saisieVide = (maintenant: string): SaisieDeSondage => ({
  creneaux: [],
  clotureDate: plusJours(aujourdhui(maintenant), JOURS_POUR_REPONDRE),
  clotureHeure: '18:00',
  message: '',
  indispensables: [],
  quorum: '',
});

/** An instant of the API as it is typed. */
export function creneauSaisi(cle: string, debut: string, raisons: readonly string[] = []): CreneauSaisi {
  const local = versHeureLocale(debut);
  return { cle, date: local.slice(0, 10), heure: local.slice(11, 16), lieu: '', raisons };
}

const instantDe = (date: string, heure: string): string | undefined =>
  date === '' || heure === '' ? undefined : depuisHeureLocale(`${date}T${heure}:00`);

const estPasse = (instant: string, maintenant: string): boolean => Date.parse(instant) <= Date.parse(maintenant);

/** By field; `creneau-…` for a line. */
export type ProblemesDeSondage = Readonly<Partial<Record<string, string>>>;

/** What is wrong, field by field. */
export function problemesDe(s: SaisieDeSondage, invitees: number, maintenant: string): ProblemesDeSondage {
  const problemes: Record<string, string> = {};
  const vus = new Set<string>();
  const debuts: number[] = [];
  for (const { cle, date, heure, lieu } of s.creneaux) {
    const debut = instantDe(date, heure);
    const meme = `${debut}|${lieu.trim()}`;
    if (debut === undefined) problemes[`creneau-${cle}`] = OUVRIR.creneauIncomplet;
    else if (estPasse(debut, maintenant)) problemes[`creneau-${cle}`] = OUVRIR.creneauPasse;
    else if (vus.has(meme)) problemes[`creneau-${cle}`] = OUVRIR.creneauDouble;
    else debuts.push(Date.parse(debut));
    vus.add(meme);
  }
  if (s.creneaux.length < 2) problemes.creneaux = OUVRIR.deuxCreneaux;
  const cloture = instantDe(s.clotureDate, s.clotureHeure);
  if (cloture === undefined) problemes.cloture = OUVRIR.clotureIncomplete;
  else if (estPasse(cloture, maintenant)) problemes.cloture = OUVRIR.cloturePassee;
  else if (debuts.length > 0 && Date.parse(cloture) >= Math.min(...debuts)) problemes.cloture = OUVRIR.clotureTardive;
  const quorum = Number(s.quorum);
  if (s.quorum !== '' && !(Number.isInteger(quorum) && quorum >= 1 && quorum <= invitees))
    problemes.quorum = OUVRIR.quorumImpossible(invitees);
  return problemes;
}

/** The instant of the closing as it is typed. */
export const clotureDe = (s: Pick<SaisieDeSondage, 'clotureDate' | 'clotureHeure'>): string | undefined =>
  instantDe(s.clotureDate, s.clotureHeure);

/** What leaves: only once nothing is wrong. `attendent`: the structures written to on a later day; not beyond the closing. */
export function corpsDe(
  s: SaisieDeSondage,
  cle: string,
  attendent: ReadonlyMap<string, string>,
): CorpsDe<typeof ouvrirSondage> {
  const cloture = clotureDe(s) ?? '';
  const reports = [...attendent]
    .map(([structure, le]) => ({ structure, le }))
    .filter(({ le }) => Date.parse(instantDuReport(le)) < Date.parse(cloture));
  return {
    cle,
    creneaux: s.creneaux.flatMap(({ date, heure, lieu }) => {
      const debut = instantDe(date, heure);
      if (debut === undefined) return [];
      return [{ debut, ...(lieu.trim() === '' ? {} : { lieu: lieu.trim() }) }];
    }),
    cloture,
    ...(s.message.trim() === '' ? {} : { message: s.message.trim() }),
    indispensables: [...s.indispensables],
    ...(s.quorum === '' ? {} : { quorum: Number(s.quorum) }),
    ...(reports.length === 0 ? {} : { reports }),
  };
}
