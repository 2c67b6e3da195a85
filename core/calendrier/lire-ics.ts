import ICAL from 'ical.js';
import { Temporal } from 'temporal-polyfill';
import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import { empreinteDe } from '../empreinte.ts';
import { grouper } from '../grouper.ts';
import { joursEntre, plusJours, versHeureLocale } from '../temps/heure-locale.ts';
import { surUneLigne } from '../textes/net.ts';
import type { JourTenu } from './jours-du-temps.ts';
import { joursDeRrule } from './rrule.ts';

/** An event of a file, on the days of the territory, each at its local hours. */
export interface EvenementLu {
  readonly uid: string;
  readonly titre: string;
  readonly lieu: string;
  readonly jours: readonly JourTenu[];
  /** Of what the file says of it, whatever the window. */
  readonly empreinte: string;
}

export interface IcsLu {
  readonly evenements: readonly EvenementLu[];
  /** Said cancelled by the file. */
  readonly annules: readonly string[];
  readonly ecartes: readonly { readonly titre: string; readonly raison: string }[];
}

/** The days that are looked at, both included. */
export interface Fenetre {
  readonly du: string;
  readonly au: string;
}

/** Days of one event that are kept. */
const JOURS_PAR_EVENEMENT = 400;
/** Days that one event may last at a stretch. */
const DUREE_EN_JOURS = 120;

/** Days that the rules of one file may have judged: less than a second. */
const JOURS_JUGES = 400_000;
type Budget = { jours: number };

/** A component of jCal (RFC 7265), of which nothing is known yet. */
type Composant = readonly [nom: string, proprietes: readonly Propriete[], enfants: readonly Composant[]];
type Propriete = readonly [
  nom: string,
  parametres: Readonly<Record<string, unknown>>,
  type: string,
  ...valeurs: unknown[],
];

/**
 * The events of an .ics file over a window of days. The library reads the text; the days of a repetition are counted
 * here, within the window: its own iterator does not come back from some rules (`FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31`).
 */
export function lireIcs(contenu: string, fenetre: Fenetre, auPlus: number): Resultat<IcsLu> {
  const texte = contenu.replace(/^\uFEFF/, '').trimStart();
  if (!/^BEGIN:VCALENDAR\r?\n/i.test(texte)) return refuser('regle-metier', PAS_UN_CALENDRIER);
  if (compter(texte, /^BEGIN:/gim) > COMPOSANTS_AU_PLUS) return refuser('regle-metier', TROP);
  let racines: readonly Composant[];
  try {
    const lu: unknown = ICAL.parse(texte);
    racines = (Array.isArray(lu) && typeof lu[0] === 'string' ? [lu] : lu) as readonly Composant[];
  } catch {
    return refuser('regle-metier', ILLISIBLE);
  }
  const evenements = racines.flatMap(([, , enfants]) => enfants).filter(([nom]) => nom === 'vevent');
  if (evenements.length === 0) return refuser('regle-metier', 'Ce calendrier ne contient aucun événement.');
  const parUid = grouper(evenements, (e) => texteDe(e, 'uid') || empreinteDe(e[1]));
  if (parUid.size > auPlus) return refuser('regle-metier', TROP);
  const budget = { jours: JOURS_JUGES };
  const lus: EvenementLu[] = [];
  const annules: string[] = [];
  const ecartes: { titre: string; raison: string }[] = [];
  for (const [uid, siens] of parUid) {
    const [maitre] = siens.filter((e) => propriete(e, 'recurrence-id') === undefined);
    const titre = surUneLigne(texteDe(maitre ?? siens[0], 'summary'))
      .trim()
      .slice(0, 200);
    if (maitre !== undefined && texteDe(maitre, 'status').toUpperCase() === 'CANCELLED') {
      annules.push(uid);
      continue;
    }
    const jours = joursDe(siens, maitre, fenetre, budget);
    if (typeof jours === 'string') ecartes.push({ titre: titre || 'Sans titre', raison: jours });
    else if (titre.length < 2) ecartes.push({ titre: 'Sans titre', raison: 'n’a pas de titre' });
    else {
      const lieu = surUneLigne(texteDe(maitre ?? siens[0], 'location')).trim();
      lus.push({ uid, titre, lieu, jours, empreinte: empreinteDe(siens.map(ditDe)) });
    }
  }
  return reussite({ evenements: lus, annules, ecartes });
}

const DITES: readonly string[] = [
  'summary',
  'location',
  'status',
  'dtstart',
  'dtend',
  'duration',
  'rrule',
  'rdate',
  'exdate',
  'recurrence-id',
];
/** What an event says that counts here: neither when it was written out nor by whom. */
const ditDe = ([, siennes]: Composant): readonly Propriete[] => siennes.filter(([nom]) => DITES.includes(nom));

const COMPOSANTS_AU_PLUS = 6000;
const PAS_UN_CALENDRIER = 'Ce fichier n’est pas un calendrier : choisissez un fichier .ics.';
const ILLISIBLE = 'Ce calendrier ne se lit pas. Exportez-le de nouveau depuis le logiciel qui le tient.';
const TROP = 'Ce calendrier contient trop d’événements : exportez une période plus courte.';

const compter = (texte: string, motif: RegExp): number => texte.match(motif)?.length ?? 0;

/** The days of the events of one UID: its own, less those that others of them replace. A sentence when they cannot be known. */
function joursDe(
  siens: readonly Composant[],
  maitre: Composant | undefined,
  fenetre: Fenetre,
  budget: Budget,
): readonly JourTenu[] | string {
  const remplaces = new Set(
    siens.flatMap((e) => {
      const lu = instantDe(propriete(e, 'recurrence-id'));
      return lu === undefined ? [] : [lu.le];
    }),
  );
  const duMaitre = maitre === undefined ? [] : joursDuMaitre(maitre, fenetre, budget);
  if (typeof duMaitre === 'string') return duMaitre;
  const autres = siens
    .filter((e) => e !== maitre && texteDe(e, 'status').toUpperCase() !== 'CANCELLED')
    .flatMap((e) => duree(e)?.jours ?? []);
  const tous = [...duMaitre.filter(({ le }) => !remplaces.has(le)), ...autres]
    .filter(({ le }) => le >= fenetre.du && le <= fenetre.au)
    .toSorted((a, b) => `${a.le} ${a.de ?? ''}`.localeCompare(`${b.le} ${b.de ?? ''}`))
    .slice(0, JOURS_PAR_EVENEMENT);
  return tous.length === 0 ? 'aucun jour dans les deux ans qui viennent' : tous;
}

function joursDuMaitre(maitre: Composant, fenetre: Fenetre, budget: Budget): readonly JourTenu[] | string {
  const lu = duree(maitre);
  if (lu === undefined) return 'sa date ne se lit pas';
  const [premier] = lu.jours;
  if (premier === undefined) return 'sa date ne se lit pas';
  const regle = propriete(maitre, 'rrule')?.[3];
  const ajoutes = proprietes(maitre, 'rdate')
    .flatMap(instantsDe)
    .map(({ le }) => le);
  if (regle === undefined && ajoutes.length === 0) return lu.jours;
  const debuts = regle === undefined ? [premier.le] : joursDeRrule(regle, premier, fenetre, budget);
  if (typeof debuts === 'string') return debuts;
  const otes = new Set(
    proprietes(maitre, 'exdate')
      .flatMap(instantsDe)
      .map(({ le }) => le),
  );
  return [...new Set([...debuts, ...ajoutes])]
    .filter((le) => !otes.has(le))
    .slice(0, JOURS_PAR_EVENEMENT)
    .flatMap((le) => lu.jours.map((j) => ({ ...j, le: plusJours(le, joursEntre(premier.le, j.le)) })));
}

/** The days that an event takes, from its first. */
function duree(e: Composant): { readonly jours: readonly JourTenu[] } | undefined {
  const debut = instantDe(propriete(e, 'dtstart'));
  if (debut === undefined) return undefined;
  const fin = finDe(e, debut);
  if (fin === undefined || fin.le < debut.le) return { jours: [debut] };
  // The end is not a part of it: midnight, or the day after.
  const jusquA = fin.heure === undefined || fin.heure === '00:00' ? plusJours(fin.le, -1) : fin.le;
  const combien = Math.min(Math.max(0, joursEntre(debut.le, jusquA)), DUREE_EN_JOURS);
  if (combien > 0) return { jours: Array.from({ length: combien + 1 }, (_, i) => ({ le: plusJours(debut.le, i) })) };
  if (debut.heure === undefined) return { jours: [{ le: debut.le }] };
  const a = fin.le > debut.le ? '23:59' : fin.heure;
  return { jours: [{ le: debut.le, de: debut.heure, ...(a === debut.heure ? {} : { a }) }] };
}

interface Lu extends JourTenu {
  readonly heure?: string;
}

function finDe(e: Composant, debut: Lu): Lu | undefined {
  const dite = instantDe(propriete(e, 'dtend'));
  if (dite !== undefined) return dite;
  const longueur = propriete(e, 'duration')?.[3];
  if (longueur === undefined) return undefined;
  try {
    const depuis = Temporal.PlainDateTime.from(`${debut.le}T${debut.heure ?? '00:00'}`);
    const [le = '', heure = ''] = depuis
      .add(Temporal.Duration.from(String(longueur)))
      .toString()
      .split('T');
    return { le, ...(debut.heure === undefined ? {} : { heure: heure.slice(0, 5) }) };
  } catch {
    return undefined;
  }
}

const instantDe = (p: Propriete | undefined): Lu | undefined => (p === undefined ? undefined : instantsDe(p)[0]);

const DATE = /^\d{4}-\d\d-\d\d$/;
const DATE_ET_HEURE = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d):\d\d(Z?)$/;

/** The values of a property of date, at the hour of the territory. A zone that is not known is taken for its own. */
function instantsDe([, { tzid }, , ...valeurs]: Propriete): readonly Lu[] {
  return valeurs.flatMap((valeur): readonly Lu[] => {
    const dit = String(valeur);
    try {
      if (DATE.test(dit)) return [{ le: Temporal.PlainDate.from(dit).toString() }];
      const [, le, heure, utc] = DATE_ET_HEURE.exec(dit) ?? [];
      if (le === undefined || heure === undefined) return [];
      const local = utc === 'Z' ? versHeureLocale(dit) : auFuseau(`${le}T${heure}:00`, tzid);
      return [{ le: local.slice(0, 10), heure: local.slice(11, 16) }].map((lu) => ({ ...lu, de: lu.heure }));
    } catch {
      return [];
    }
  });
}

function auFuseau(local: string, tzid: unknown): string {
  const lu = Temporal.PlainDateTime.from(local);
  if (typeof tzid !== 'string') return local;
  try {
    return versHeureLocale(lu.toZonedDateTime(tzid).toInstant().toString({ smallestUnit: 'second' }));
  } catch {
    return local;
  }
}

const propriete = (e: Composant | undefined, nom: string): Propriete | undefined => e?.[1].find(([n]) => n === nom);
const proprietes = (e: Composant, nom: string): readonly Propriete[] => e[1].filter(([n]) => n === nom);

function texteDe(e: Composant | undefined, nom: string): string {
  const valeur = propriete(e, nom)?.[3];
  return typeof valeur === 'string' ? valeur : '';
}
