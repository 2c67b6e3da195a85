import { sectionsDemandees } from '../annuaire/sections.ts';
import { partVerifiee } from '../indicateurs/fiches-verifiees.ts';
import type { Mesure } from '../indicateurs/synthese.ts';
import type { Campagne, Issues } from '../lists/campagnes.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import { aujourdhui } from '../temps/paris.ts';
import type { Territoire } from '../territoire/territoire.ts';
import { estDansLePerimetre } from './composer.ts';
import type { Suivi } from './suivre.ts';

export interface Bilan {
  readonly concernees: number;
  readonly confirmees: number;
  readonly modifiees: number;
  readonly fermees: number;
  readonly silencieuses: number;
  /** Of the silent ones, those that answered some of the sections asked. */
  readonly partielles: number;
  /** Structures whose mail came back, whatever happened next. */
  readonly rebonds: number;
  /** First mails and reminders that left. */
  readonly courriels: number;
  readonly relances: number;
  readonly appels: number;
  readonly visites: number;
  /** By channel, how many structures answered. */
  readonly parCanal: Readonly<Record<string, number>>;
  /** Between the opening of the link and the answer. `sur`: answers of which both instants are known. */
  readonly secondes: { readonly mediane: number | undefined; readonly sur: number };
  /** Share of the fiches of the same territory and types verified within the twelve months before that day, those left alone included. */
  readonly verifieesDepuis12Mois: Mesure & { readonly le: string };
}

/** Where a campaign stands, or what it has given. Every structure counts once in the four outcomes. */
export function bilan(e: {
  readonly campagne: Campagne;
  readonly suivis: readonly Suivi[];
  readonly structures: readonly Structure[];
  readonly territoire: Territoire;
  readonly maintenant: string;
}): Bilan {
  const { suivis, campagne } = e;
  const combien = (garder: (s: Suivi) => boolean): number => suivis.filter(garder).length;
  const envois = suivis.flatMap((s) => s.envois);
  const appels = suivis.flatMap((s) => s.appels);
  const jour = aujourdhui(e.maintenant);
  const finie = jour > campagne.fin;
  return {
    concernees: suivis.length,
    confirmees: combien((s) => s.issue === 'Confirmée'),
    modifiees: combien((s) => s.issue === 'Modifiée'),
    fermees: combien((s) => s.issue === 'Fermée'),
    silencieuses: combien((s) => s.issue === 'Silencieuse'),
    rebonds: combien((s) => s.rebonds.length > 0),
    courriels: envois.length + suivis.flatMap((s) => s.rebonds).filter((s) => s.envoyeeLe !== undefined).length,
    relances: envois.length - new Set(envois.map((s) => `${s.structure} ${s.contact}`)).size,
    appels: appels.filter((s) => s.canal === 'Téléphone').length,
    visites: appels.filter((s) => s.canal === 'Visite').length,
    partielles: combien(
      (s) => s.issue === 'Silencieuse' && s.aVoir.length < sectionsDemandees(campagne.sections).length,
    ),
    // What a closed campaign found does not move with the fiches.
    parCanal: campagne.issues?.parCanal ?? parCanalDe(suivis),
    secondes: secondesDe(envois),
    verifieesDepuis12Mois: verifieesDepuis12Mois(e, finie ? campagne.fin : jour),
  };
}

/** What is kept on the campaign when it is closed. */
export function issuesAGarder(suivis: readonly Suivi[]): Issues {
  const de = (issue: Suivi['issue']): string[] => suivis.filter((s) => s.issue === issue).map((s) => s.structure.id);
  return {
    confirmees: de('Confirmée'),
    modifiees: de('Modifiée'),
    fermees: de('Fermée'),
    silencieuses: de('Silencieuse'),
    parCanal: { ...parCanalDe(suivis) },
  };
}

function parCanalDe(suivis: readonly Suivi[]): Readonly<Record<string, number>> {
  const comptes = new Map<string, number>();
  for (const { canal } of suivis) if (canal !== undefined) comptes.set(canal, (comptes.get(canal) ?? 0) + 1);
  return Object.fromEntries([...comptes].toSorted((a, b) => b[1] - a[1]));
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

function verifieesDepuis12Mois(
  e: { readonly campagne: Campagne; readonly structures: readonly Structure[]; readonly territoire: Territoire },
  le: string,
): Bilan['verifieesDepuis12Mois'] {
  const siennes = e.structures
    .filter((s) => estDansLePerimetre(s, e.campagne, e.territoire))
    // Twelve months for all: a fiche may have a cadence of its own.
    .map((s) => (s.cadence === 'Jamais' ? s : { ...s, cadence: 'Tous les 12 mois' as const }));
  return { ...partVerifiee(siennes, le), le };
}
