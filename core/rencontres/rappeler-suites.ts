import { type CourrielQuiManque, quiAppeler } from '../invitations/suivre-le-courriel.ts';
import { adresseDesRappels, aQuiEcrire } from '../liens/a-qui-ecrire.ts';
import { estPartieA } from '../liens/adresse-utilisee.ts';
import type { Destinataire } from '../liens/destinataire.ts';
import type { Contact } from '../lists/contacts.list.ts';
import type { Sollicitation } from '../lists/sollicitations.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import type { Suite } from '../lists/suites.list.ts';
import { aujourdhui, joursEntre } from '../temps/heure-locale.ts';
import { sansAccents } from '../textes/sans-accents.ts';
import { suiteEmpechee } from './dire-suite.ts';
import { suiteOuverte } from './suite-ouverte.ts';

/** What is written about a decision: once as its date comes near, once when it is past. */
export type MomentDeRappel = 'avant' | 'retard';

/** Days. */
export const RAPPELER_AVANT = 7;
/** Longer ago than that, a mail would surprise: the coordination sees it, and the next ordre du jour has it. */
export const RAPPELER_APRES = 60;

/** One mail owed to a structure: its decisions of one rencontre that have the same date, and the same person when one is named. */
export interface RappelDeSuites {
  readonly structure: string;
  readonly rencontre: string;
  /** `relance`: asked by whoever coordinates, beside the reminders that leave by themselves; its decisions may have several dates. */
  readonly moment: MomentDeRappel | 'relance';
  /** Local day, the first of its decisions. */
  readonly echeance: string;
  /** What ends the key of its Sollicitation: a date that is moved, or a decision given to another person, is reminded of anew. */
  readonly vague: string;
  readonly suites: readonly Suite[];
  /** The rows already there, none of which has left: one for each person it was written for. */
  readonly ecrites: readonly Sollicitation[];
}

export const vagueDeRappel = (
  moment: MomentDeRappel,
  { echeance = '', personne }: Pick<Suite, 'echeance' | 'personne'>,
): string => `${moment}-${echeance}${personne === undefined ? '' : `-p${personne}`}`;

/** The same for the mail that whoever coordinates sends: one a rencontre and a person who carries. */
export const vagueDeRelance = ({ personne }: Pick<Suite, 'personne'>): string =>
  `relance${personne === undefined ? '' : `-p${personne}`}`;

/** When a decision is to be reminded of, this day; undefined when it is not: done, given up, without date or owner, or to be decided again. */
export function momentDeRappel(s: Suite, jour: string): MomentDeRappel | undefined {
  if (!suiteOuverte(s) || suiteEmpechee(s) || s.structure === undefined || s.echeance === undefined) return undefined;
  const reste = joursEntre(jour, s.echeance);
  if (reste < 0) return -reste <= RAPPELER_APRES ? 'retard' : undefined;
  return reste <= RAPPELER_AVANT ? 'avant' : undefined;
}

/**
 * The mails owed this day, one a structure at most, that of the oldest date first: the others wait for the days after.
 * `faites`: the Sollicitations about decisions. `peutPartir`: what cannot leave keeps nothing else of that structure.
 */
export function rappelsDus(e: {
  readonly suites: readonly Suite[];
  readonly faites: readonly Sollicitation[];
  readonly jour: string;
  readonly peutPartir: (rappel: RappelDeSuites) => boolean;
}): readonly RappelDeSuites[] {
  const parMail = new Map<string, RappelDeSuites>();
  for (const s of e.suites) {
    const moment = momentDeRappel(s, e.jour);
    const { structure, echeance, rencontre } = s;
    if (moment === undefined || structure === undefined || echeance === undefined) continue;
    if (relanceeAlors(s, moment, rappelsEcrits(e.faites, { structure, rencontre }, vagueDeRelance(s)))) continue;
    const vague = vagueDeRappel(moment, s);
    const cle = `${structure} ${rencontre} ${vague}`;
    const deja = parMail.get(cle);
    const siennes = rappelsEcrits(e.faites, { structure, rencontre }, vague);
    if (deja === undefined && siennes.some((f) => !restePartir(f))) continue;
    parMail.set(cle, {
      ...{ structure, rencontre, moment, echeance, vague },
      suites: [...(deja?.suites ?? []), s],
      ecrites: siennes,
    });
  }
  const parStructure = new Map<string, RappelDeSuites>();
  const ordonnes = [...parMail.values()].toSorted(
    (a, b) => a.echeance.localeCompare(b.echeance) || Number(a.rencontre) - Number(b.rencontre),
  );
  for (const rappel of ordonnes)
    if (!parStructure.has(rappel.structure) && e.peutPartir(rappel)) parStructure.set(rappel.structure, rappel);
  return [...parStructure.values()];
}

/** Is this a mail asked for by hand that leaves by itself on a later day? */
export const attendSonJour = (s: Sollicitation): boolean =>
  s.etat === 'À envoyer' && s.pasAvant !== undefined && !s.revoquee;

/** Was this decision, already taken, asked about by hand at this moment, or is it to be? The reminder would say it again. */
const relanceeAlors = (s: Suite, moment: MomentDeRappel, relances: readonly Sollicitation[]): boolean =>
  relances.some(attendSonJour) ||
  relances.some(
    (f) =>
      !restePartir(f) &&
      f.envoyeeLe !== undefined &&
      Date.parse(s.creeLe) <= Date.parse(f.envoyeeLe) &&
      momentDeRappel(s, aujourdhui(f.envoyeeLe)) === moment,
  );

const restePartir = (s: Sollicitation): boolean => !s.revoquee && (s.etat === 'À envoyer' || s.etat === 'En erreur');

/**
 * To whom a reminder goes: the person chosen for it (`choisie`), else the one who carries it when they are in post in the structure, else the one named as
 * responsible when that is the name of a contact there, else the one for the theme, else the structure itself. Never to whoever wants no reminders, nor to an address that has refused this
 * very mail; undefined when nobody is left.
 */
export function aQuiRappelerLaSuite(
  { suites, ecrites }: Pick<RappelDeSuites, 'suites' | 'ecrites'>,
  structure: Structure,
  contacts: readonly Contact[],
  choisie?: string | undefined,
): (Destinataire & { readonly personne: Contact | undefined }) | undefined {
  const siens = contacts.filter((c) => c.structure === structure.id && !c.sansRappel);
  const nommes = new Set(suites.flatMap((s) => (s.responsable === undefined ? [] : [compare(s.responsable)])));
  const designees = new Set(suites.flatMap((s) => s.personne ?? []));
  const choisi = (
    siens.find((c) => c.actif && c.id === choisie) ??
    siens.find((c) => c.actif && designees.has(c.id)) ??
    siens.find((c) => c.actif && nommes.has(compare(c.nom)))
  )?.id;
  const thematique = suites[0]?.thematique;
  const personne = aQuiEcrire(siens, structure.id, { choisi, ...(thematique === undefined ? {} : { thematique }) });
  const adresse = personne?.courriel ?? adresseDesRappels(structure, contacts);
  if (adresse === undefined) return undefined;
  if (ecrites.some((s) => s.etat === 'En erreur' && estPartieA(s, adresse))) return undefined;
  return personne === undefined
    ? { personne, cible: {}, adresse: { adresse, nom: structure.nom } }
    : { personne, cible: { contact: personne.id }, adresse: { adresse, nom: personne.nom } };
}

/**
 * The reminder of a decision that is due and that its address has refused, for whoever coordinates: nothing sends it
 * again as long as nobody else there may be reminded. `faites`: the Sollicitations about decisions.
 */
export function rappelRefuse(
  suite: Suite,
  e: {
    readonly structure: Structure;
    readonly contacts: readonly Contact[];
    readonly faites: readonly Sollicitation[];
    readonly jour: string;
  },
): CourrielQuiManque | undefined {
  const moment = momentDeRappel(suite, e.jour);
  if (moment === undefined || suite.echeance === undefined) return undefined;
  const ecrites = rappelsEcrits(e.faites, { ...suite, structure: e.structure.id }, vagueDeRappel(moment, suite));
  if (!ecrites.some((s) => s.etat === 'En erreur') || ecrites.some((s) => !restePartir(s))) return undefined;
  return {
    etat: 'revenu',
    autreAdresse: aQuiRappelerLaSuite({ suites: [suite], ecrites }, e.structure, e.contacts) !== undefined,
    appeler: quiAppeler(e.structure, e.contacts),
  };
}

/** Those of a wave, for a structure and a rencontre. */
const rappelsEcrits = (
  faites: readonly Sollicitation[],
  { structure, rencontre }: { readonly structure: string; readonly rencontre: string },
  vague: string,
): readonly Sollicitation[] =>
  faites.filter(
    (f) =>
      f.nature === 'Décision' && f.structure === structure && f.rencontre === rencontre && f.cle.endsWith(`-${vague}`),
  );

const compare = (nom: string): string => sansAccents(nom).trim().replace(/\s+/g, ' ');
