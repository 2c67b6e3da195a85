import type { FunctionComponent } from 'preact';
import type { PageDeRencontre } from '../../core/contrats/pages-de-lien.ts';
import type { PropsDAvant, PropsDePhase } from './phase.ts';

/**
 * What the page of a rencontre shows by phase. Each is asked for when the page is of it, so that nobody loads on their
 * telephone what is for another day; two may be of the same page (before and the day, an hour before it begins).
 *
 * To add a part: a component of its own file in `avant/`, `jour/` or `apres/`, its words in the `textes.ts` beside it,
 * one line in `Avant.tsx`, `Jour.tsx` or `Apres.tsx` that shows it when its field of the page is there; where that field
 * may come without the others of its phase, one word more in `estDe`. Nothing of it is imported from outside its folder.
 */
export const PHASES = {
  avant: {
    estDe: ({ sondage, disponibilites, invitation, points }: PageDeRencontre) =>
      sondage !== undefined || disponibilites !== undefined || invitation !== undefined || points !== undefined,
    charger: (): Promise<FunctionComponent<PropsDAvant>> => import('./avant/Avant.tsx').then((m) => m.Avant),
  },
  jour: {
    estDe: ({ arrivee }: PageDeRencontre) => arrivee !== undefined,
    charger: (): Promise<FunctionComponent<PropsDePhase>> => import('./jour/Jour.tsx').then((m) => m.Jour),
  },
  apres: {
    estDe: ({ rencontre: r, decisions, avis }: PageDeRencontre) =>
      decisions !== undefined ||
      avis !== undefined ||
      r.compteRendu !== undefined ||
      (r.passee && r.etat !== 'Annulée'),
    charger: (): Promise<FunctionComponent<PropsDePhase>> => import('./apres/Apres.tsx').then((m) => m.Apres),
  },
  documents: {
    estDe: ({ documents }: PageDeRencontre) => documents !== undefined,
    charger: (): Promise<FunctionComponent<PropsDePhase>> =>
      import('./documents/Documents.tsx').then((m) => m.Documents),
  },
} as const;

/** The phases of a page, once there. */
export interface PhasesChargees {
  readonly Avant?: FunctionComponent<PropsDAvant> | undefined;
  readonly Jour?: FunctionComponent<PropsDePhase> | undefined;
  readonly Apres?: FunctionComponent<PropsDePhase> | undefined;
  /** What is handed out, whatever the phase. */
  readonly Documents?: FunctionComponent<PropsDePhase> | undefined;
  /** One at least could not be had. */
  readonly manque: boolean;
}

/** Asks for the phases of this page. What cannot be had is missing, never fatal: the rest of the page is read. */
export async function chargerLesPhases(page: PageDeRencontre, phases: typeof PHASES = PHASES): Promise<PhasesChargees> {
  let manque = false;
  const demandee = async <C>({ estDe, charger }: Phase<C>): Promise<C | undefined> => {
    if (!estDe(page)) return undefined;
    try {
      return await charger();
    } catch {
      manque = true;
      return undefined;
    }
  };
  const [Avant, Jour, Apres, Documents] = await Promise.all([
    demandee(phases.avant),
    demandee(phases.jour),
    demandee(phases.apres),
    demandee(phases.documents),
  ]);
  return { Avant, Jour, Apres, Documents, manque };
}

interface Phase<C> {
  readonly estDe: (page: PageDeRencontre) => boolean;
  readonly charger: () => Promise<C>;
}
