import type { Campagne } from '../lists/campagnes.list.ts';
import { sollicitations as liste, type Sollicitation } from '../lists/sollicitations.list.ts';
import { aujourdhui, depuisHeureLocale, plusJours } from '../temps/heure-locale.ts';
import type { Territoire } from '../territoire/territoire.ts';
import type { Composition } from './composer.ts';
import { estEnHeuresOuvrees } from './heures-ouvrees.ts';
import { composerAuDepart } from './lancer.ts';
import { type Envoi, type EtatDesLieux, prochainesActions } from './prochaines-actions.ts';

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
 * Lives the whole campaign ahead, day by day, through the very decision that the rounds take: what would be sent to whom, on which day, if nobody
 * answered. Before its first day the list is the one that this day would keep, if nothing changed.
 */
export function simuler(e: Omit<EtatDesLieux, 'heuresOuvrees'> & { readonly territoire: Territoire }): Simulation {
  const composition = composerAuDepart(e);
  const campagne = enCours(e.campagne, composition);
  const envois: EnvoiPrevu[] = [];
  const present = aujourdhui(e.maintenant);
  const commencee = present > campagne.debut;
  let sollicitations = e.sollicitations;
  for (let jour = commencee ? present : campagne.debut; jour <= campagne.fin; jour = plusJours(jour, 1)) {
    const maintenant = instantDuJour(jour);
    const duJour = prochainesActions({
      ...e,
      campagne,
      sollicitations,
      maintenant,
      heuresOuvrees: estEnHeuresOuvrees(maintenant),
    });
    if (duJour.length === 0) continue;
    envois.push(...duJour.map((envoi) => ({ ...envoi, le: jour })));
    const deja = new Set(duJour.map((envoi) => envoi.cle));
    sollicitations = [
      ...sollicitations.filter((s) => !deja.has(s.cle)),
      ...duJour.map((envoi, rang) => partie(envoi, maintenant, envois.length + rang)),
    ];
  }
  return { composition, envois };
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
