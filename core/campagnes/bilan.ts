import { sectionsDemandees } from '../annuaire/sections.ts';
import { grouper } from '../grouper.ts';
import { fichesVerifiees, partVerifiee } from '../indicateurs/fiches-verifiees.ts';
import type { Mesure } from '../indicateurs/synthese.ts';
import type { Campagne, Issues } from '../lists/campagnes.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import { aujourdhui } from '../temps/heure-locale.ts';
import type { Territoire } from '../territoire/territoire.ts';
import { estDansLePerimetre } from './composer.ts';
import { relancesParmi } from './relances.ts';
import type { Suivi } from './suivre.ts';

export interface Bilan {
  readonly concernees: number;
  readonly confirmees: number;
  readonly modifiees: number;
  readonly fermees: number;
  readonly silencieuses: number;
  /** Of the silent ones, those that answered some of the sections asked. */
  readonly partielles: number;
  /** Of the silent ones, those whom nothing has asked yet. */
  readonly aSolliciter: number;
  /** Structures whose mail came back, whatever happened next. */
  readonly rebonds: number;
  /** First mails and reminders that left. */
  readonly courriels: number;
  readonly relances: number;
  /** Day by day, what left, returned mails included. */
  readonly departs: readonly Depart[];
  readonly appels: number;
  readonly visites: number;
  /** By channel, how many structures answered. */
  readonly parCanal: Readonly<Record<string, number>>;
  /** Between the opening of the link and the answer. `sur`: answers of which both instants are known. */
  readonly secondes: { readonly mediane: number | undefined; readonly sur: number };
  /** Share of the fiches of the same territory and types verified within the twelve months before that day, those left alone included. */
  readonly verifieesDepuis12Mois: PartVerifiee;
}

/** `parCanal`: how many of the fiches that the share counts, by the way of their last verification. */
type PartVerifiee = Mesure & { readonly le: string; readonly parCanal: Readonly<Record<string, number>> };

export interface Depart {
  readonly le: string;
  readonly premiers: number;
  readonly relances: number;
}

interface Demande {
  readonly campagne: Campagne;
  readonly suivis: readonly Suivi[];
  readonly structures: readonly Structure[];
  readonly territoire: Territoire;
  readonly maintenant: string;
}

/** Where a campaign stands, or what it has given. Every structure counts once in the four outcomes. */
export function bilan(e: Demande): Bilan {
  const { suivis, campagne } = e;
  const combien = (garder: (s: Suivi) => boolean): number => suivis.filter(garder).length;
  const envois = suivis.flatMap((s) => s.envois);
  const appels = suivis.flatMap((s) => s.appels);
  return {
    concernees: suivis.length,
    confirmees: combien((s) => s.issue === 'Confirmée'),
    modifiees: combien((s) => s.issue === 'Modifiée'),
    fermees: combien((s) => s.issue === 'Fermée'),
    silencieuses: combien((s) => s.issue === 'Silencieuse'),
    rebonds: combien((s) => s.rebonds.length > 0),
    courriels: envois.length + suivis.flatMap((s) => s.rebonds).filter((s) => s.envoyeeLe !== undefined).length,
    relances: relancesParmi(envois).length,
    departs: departsDe(suivis),
    appels: appels.filter((s) => s.canal === 'Téléphone').length,
    visites: appels.filter((s) => s.canal === 'Visite').length,
    aSolliciter: combien(
      (s) => s.issue === 'Silencieuse' && s.envois.length + s.rebonds.length + s.appels.length === 0,
    ),
    partielles: combien(
      (s) => s.issue === 'Silencieuse' && s.aVoir.length < sectionsDemandees(campagne.sections).length,
    ),
    // What a closed campaign found does not move with the fiches.
    parCanal: campagne.issues?.parCanal ?? parCanalDe(suivis),
    secondes: secondesDe(envois),
    verifieesDepuis12Mois: verifieesDepuis12Mois(e),
  };
}

/** What is kept on the campaign when it is closed. */
export function issuesAGarder(e: Demande): Issues {
  const { suivis } = e;
  const de = (issue: Suivi['issue']): string[] => suivis.filter((s) => s.issue === issue).map((s) => s.structure.id);
  return {
    confirmees: de('Confirmée'),
    modifiees: de('Modifiée'),
    fermees: de('Fermée'),
    silencieuses: de('Silencieuse'),
    parCanal: { ...parCanalDe(suivis) },
    ...gardee(verifieesDepuis12Mois(e)),
  };
}

const parCanalDe = (suivis: readonly Suivi[]): Readonly<Record<string, number>> =>
  compter(suivis.flatMap(({ canal }) => canal ?? []));

/** How many of each, the most frequent first. */
function compter(canaux: readonly string[]): Readonly<Record<string, number>> {
  const comptes = [...grouper(canaux, (canal) => canal)].map(([canal, siens]) => [canal, siens.length] as const);
  return Object.fromEntries(comptes.toSorted((a, b) => b[1] - a[1]));
}

function departsDe(suivis: readonly Suivi[]): readonly Depart[] {
  const partis = suivis.flatMap((s) => [...s.envois, ...s.rebonds]);
  const relances = new Set(suivis.flatMap((s) => relancesParmi(s.envois)));
  const parJour = grouper(
    partis.flatMap((s) =>
      s.envoyeeLe === undefined ? [] : [{ le: aujourdhui(s.envoyeeLe), relance: relances.has(s) }],
    ),
    ({ le }) => le,
  );
  return [...parJour]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([le, duJour]) => {
      const n = duJour.filter(({ relance }) => relance).length;
      return { le, premiers: duJour.length - n, relances: n };
    });
}

function secondesDe(envois: Suivi['envois']): Bilan['secondes'] {
  const durees = envois
    .flatMap((s) =>
      s.ouverteLe === undefined || s.reponduLe === undefined
        ? []
        : [Math.round((Date.parse(s.reponduLe) - Date.parse(s.ouverteLe)) / 1000)],
    )
    .filter((d) => d >= 0)
    .toSorted((a, b) => a - b);
  const milieu = durees.length / 2;
  const mediane =
    durees.length === 0
      ? undefined
      : Number.isInteger(milieu)
        ? Math.round(((durees[milieu - 1] ?? 0) + (durees[milieu] ?? 0)) / 2)
        : durees[Math.floor(milieu)];
  return { mediane, sur: durees.length };
}

/** On the day of its closing for a closed campaign that kept it; else on that day, or on its last one. */
function verifieesDepuis12Mois({ campagne, structures, territoire, maintenant }: Demande): PartVerifiee {
  const deja = campagne.issues?.verifiees12Mois;
  if (deja !== undefined) return { ...deja, masquee: false };
  const jour = aujourdhui(maintenant);
  const le = [jour, campagne.fin].toSorted()[0] ?? jour;
  const siennes = structures
    .filter((s) => estDansLePerimetre(s, campagne, territoire))
    // Twelve months for all: a fiche may have a cadence of its own.
    .map((s) => (s.cadence === 'Jamais' ? s : { ...s, cadence: 'Tous les 12 mois' as const }));
  const parCanal = compter(fichesVerifiees(siennes, le).map((s) => s.verifieePar ?? 'Voie inconnue'));
  return { ...partVerifiee(siennes, le), le, parCanal };
}

const gardee = ({ le, valeur, denominateur, parCanal }: PartVerifiee): Pick<Issues, 'verifiees12Mois'> =>
  valeur === undefined || denominateur === undefined
    ? {}
    : { verifiees12Mois: { le, valeur, denominateur, parCanal: { ...parCanal } } };
