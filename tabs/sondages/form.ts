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
  readonly reponsesVisibles: boolean;
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
  reponsesVisibles: false,
});

/** An instant of the API as it is typed. */
export function creneauSaisi(cle: string, debut: string, raisons: readonly string[] = []): CreneauSaisi {
  const local = versHeureLocale(debut);
  return { cle, date: local.slice(0, 10), heure: local.slice(11, 16), lieu: '', raisons };
}

/** Those that are typed, with those proposed that are not there yet, by date. */
export function avecLesProposes(
  typees: readonly CreneauSaisi[],
  proposes: readonly CreneauSaisi[],
): readonly CreneauSaisi[] {
  const deja = typees.filter(({ date }) => date !== '');
  const connus = new Set(deja.map(({ date, heure }) => `${date}T${heure}`));
  const ajouts = proposes.filter(({ date, heure }) => !connus.has(`${date}T${heure}`));
  return [...deja, ...ajouts].toSorted((a, b) => `${a.date}T${a.heure}`.localeCompare(`${b.date}T${b.heure}`));
}

const instantDe = (date: string, heure: string): string | undefined =>
  date === '' || heure === '' ? undefined : depuisHeureLocale(`${date}T${heure}:00`);

const estPasse = (instant: string, maintenant: string): boolean => Date.parse(instant) <= Date.parse(maintenant);

/** By field; `creneau-…` for a line. */
export type ProblemesDeSondage = Readonly<Partial<Record<string, string>>>;

/** What is wrong, field by field. */
export function problemesDe(s: SaisieDeSondage, invitees: number, maintenant: string): ProblemesDeSondage {
  const { problemes, debuts } = problemesDesCreneaux(s.creneaux, [], maintenant);
  const quorum = Number(s.quorum);
  const quorumImpossible =
    s.quorum !== '' && !(Number.isInteger(quorum) && quorum >= 1 && quorum <= invitees)
      ? { quorum: OUVRIR.quorumImpossible(invitees) }
      : {};
  return {
    ...problemes,
    ...(s.creneaux.length < 2 ? { creneaux: OUVRIR.deuxCreneaux } : {}),
    ...problemesDeCloture(s, debuts, maintenant),
    ...quorumImpossible,
  };
}

/** What is added to a poll: slots, and until when they may be answered. */
export type SaisieDAjout = Pick<SaisieDeSondage, 'creneaux' | 'clotureDate' | 'clotureHeure'>;

/** A slot that is proposed already. */
type Propose = { readonly debut: string; readonly lieu?: string | undefined };

/** The same for slots added to those that are there. */
export function problemesDAjout(s: SaisieDAjout, deja: readonly Propose[], maintenant: string): ProblemesDeSondage {
  const { problemes, debuts } = problemesDesCreneaux(s.creneaux, deja, maintenant);
  const aVenir = deja.map(({ debut }) => Date.parse(debut)).filter((debut) => debut > Date.parse(maintenant));
  return {
    ...problemes,
    ...(s.creneaux.length === 0 ? { creneaux: OUVRIR.unCreneau } : {}),
    ...problemesDeCloture(s, [...debuts, ...aVenir], maintenant),
  };
}

function problemesDesCreneaux(creneaux: readonly CreneauSaisi[], deja: readonly Propose[], maintenant: string) {
  const problemes: Record<string, string> = {};
  const vus = new Set(deja.map(({ debut, lieu = '' }) => `${Date.parse(debut)}|${lieu}`));
  const debuts: number[] = [];
  for (const { cle, date, heure, lieu } of creneaux) {
    const debut = instantDe(date, heure);
    const meme = `${debut === undefined ? '' : Date.parse(debut)}|${lieu.trim()}`;
    if (debut === undefined) problemes[`creneau-${cle}`] = OUVRIR.creneauIncomplet;
    else if (estPasse(debut, maintenant)) problemes[`creneau-${cle}`] = OUVRIR.creneauPasse;
    else if (vus.has(meme)) problemes[`creneau-${cle}`] = OUVRIR.creneauDouble;
    else debuts.push(Date.parse(debut));
    vus.add(meme);
  }
  return { problemes, debuts };
}

function problemesDeCloture(s: SaisieDAjout, debuts: readonly number[], maintenant: string): ProblemesDeSondage {
  const cloture = instantDe(s.clotureDate, s.clotureHeure);
  if (cloture === undefined) return { cloture: OUVRIR.clotureIncomplete };
  if (estPasse(cloture, maintenant)) return { cloture: OUVRIR.cloturePassee };
  return debuts.length > 0 && Date.parse(cloture) >= Math.min(...debuts) ? { cloture: OUVRIR.clotureTardive } : {};
}

/** The instant of the closing as it is typed. */
export const clotureDe = (s: Pick<SaisieDeSondage, 'clotureDate' | 'clotureHeure'>): string | undefined =>
  instantDe(s.clotureDate, s.clotureHeure);

/** The slots as they leave. */
export const creneauxDe = (creneaux: readonly CreneauSaisi[]) =>
  creneaux.flatMap(({ date, heure, lieu }) => {
    const debut = instantDe(date, heure);
    if (debut === undefined) return [];
    return [{ debut, ...(lieu.trim() === '' ? {} : { lieu: lieu.trim() }) }];
  });

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
    creneaux: creneauxDe(s.creneaux),
    cloture,
    ...(s.message.trim() === '' ? {} : { message: s.message.trim() }),
    indispensables: [...s.indispensables],
    ...(s.quorum === '' ? {} : { quorum: Number(s.quorum) }),
    ...(s.reponsesVisibles ? { reponsesVisibles: true } : {}),
    ...(reports.length === 0 ? {} : { reports }),
  };
}
