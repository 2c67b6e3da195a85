import type { Campagne } from '../lists/campagnes.list.ts';
import { sollicitations as liste, type Sollicitation } from '../lists/sollicitations.list.ts';
import { JOURS_DU_BUDGET, joursDesDemandes } from '../sollicitations/demandes.ts';
import { aujourdhui, depuisHeureLocale, plusJours } from '../temps/heure-locale.ts';
import type { Territoire } from '../territoire/territoire.ts';
import type { Composition } from './composer.ts';
import { estEnHeuresOuvrees } from './heures-ouvrees.ts';
import { composerAuDepart } from './lancer.ts';
import {
  apresEnvois,
  type Concernee,
  type Envoi,
  type EtatDesLieux,
  lesConcernees,
  prochainesActions,
} from './prochaines-actions.ts';

/** A mail that the campaign would send on a day, if nobody answered. */
export interface EnvoiPrevu extends Envoi {
  readonly le: string;
}

export interface Simulation {
  /** The list, and the instant at which it would be kept. */
  readonly composition: Composition & { readonly le: string };
  readonly envois: readonly EnvoiPrevu[];
}

/** The instant at which a simulated day is looked at. */
export const instantDuJour = (jour: string): string => depuisHeureLocale(`${jour}T10:00:00`);

/**
 * Lives the whole campaign ahead through the very decision that the rounds take: what would be sent to whom, on which day, if nobody answered. Before
 * its first day the list is the one that this day would keep, if nothing changed. Only the days that may differ from the one before are lived.
 */
export function simuler(e: Omit<EtatDesLieux, 'heuresOuvrees'> & { readonly territoire: Territoire }): Simulation {
  const composition = composerAuDepart(e);
  const campagne = enCours(e.campagne, composition);
  const envois: EnvoiPrevu[] = [];
  const present = aujourdhui(e.maintenant);
  const aRevoir = joursARevoir(e);
  let sollicitations = e.sollicitations;
  let concernees: readonly Concernee[] | undefined;
  const commencee = present > campagne.debut;
  let jour = commencee ? present : campagne.debut;
  while (jour <= campagne.fin) {
    const maintenant = instantDuJour(jour);
    const heuresOuvrees = estEnHeuresOuvrees(maintenant);
    const lieux = { ...e, campagne, sollicitations, maintenant, heuresOuvrees };
    concernees ??= lesConcernees(lieux);
    const duJour = prochainesActions(lieux, concernees);
    const demain = plusJours(jour, 1);
    if (duJour.length === 0) {
      // What waits for office hours waits for each next day; the rest, for the day when something changes by itself.
      jour = heuresOuvrees ? (premierApres(aRevoir, jour) ?? plusJours(campagne.fin, 1)) : demain;
      continue;
    }
    envois.push(...duJour.map((envoi) => ({ ...envoi, le: jour })));
    const deja = new Set(duJour.map((envoi) => envoi.cle));
    const parties = duJour.map((envoi, rang) => partie(envoi, maintenant, envois.length + rang));
    sollicitations = [...sollicitations.filter((s) => !deja.has(s.cle)), ...parties];
    concernees = apresEnvois(campagne, concernees, parties);
    for (const revu of suites(jour, e.reglages)) aRevoir.add(revu);
    jour = demain;
  }
  return { composition, envois };
}

/** Local days when what was not due may become so although nobody did anything: a wave opens, an interval ends, an ask leaves the budget. */
function joursARevoir(e: Omit<EtatDesLieux, 'heuresOuvrees'>): Set<string> {
  const faits = new Set(joursDesDemandes(e));
  return new Set([
    ...(e.campagne.vagues ?? []).map(({ le }) => le),
    ...[...faits].flatMap((jour) => suites(jour, e.reglages)),
  ]);
}

/** Those that a mail sent on a day leads to. */
const suites = (jour: string, { intervalleRelanceJours }: EtatDesLieux['reglages']): readonly string[] => [
  plusJours(jour, intervalleRelanceJours),
  plusJours(jour, JOURS_DU_BUDGET),
];

function premierApres(jours: Iterable<string>, jour: string): string | undefined {
  let premier: string | undefined;
  for (const j of jours) if (j > jour && (premier === undefined || j < premier)) premier = j;
  return premier;
}

const enCours = (campagne: Campagne, { concernees, le }: ReturnType<typeof composerAuDepart>): Campagne =>
  campagne.lanceeLe === undefined
    ? {
        ...campagne,
        etat: 'En cours',
        lanceeLe: le,
        concernees: concernees.map(({ structure }) => structure.id),
      }
    : campagne;

const partie = ({ demande, cle }: Envoi, maintenant: string, rang: number): Sollicitation => {
  const { vague: _vague, ...cible } = demande;
  const ligne = { ...cible, cle, canal: 'Courriel', etat: 'Envoyée', envoyeeLe: maintenant, revoquee: false };
  return {
    ...liste.draft.parse(ligne),
    id: String(Number.MAX_SAFE_INTEGER - 1_000_000 + rang),
    eTag: '',
    creeLe: maintenant,
    modifieLe: maintenant,
  };
};
