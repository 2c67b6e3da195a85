import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import { VOIES_D_ARRIVEE } from '../invitations/arriver.ts';
import type { Participation } from '../lists/participations.list.ts';
import type { Venue } from '../lists/venues.list.ts';

/** What the coordination decides of a structure that came and is not in the annuaire: it is this fiche, or it is none. */
export type DecisionDeVenue = { readonly rattacher: string } | 'ecarter';

/** What is written on its row; undefined when that was decided already. What was decided otherwise stays. */
export function deciderVenue(
  venue: Venue,
  decision: DecisionDeVenue,
  { par, maintenant }: { readonly par: string; readonly maintenant: string },
): Resultat<Pick<Venue, 'etat' | 'structure' | 'decideeLe' | 'decideePar'> | undefined> {
  const structure = decision === 'ecarter' ? undefined : decision.rattacher;
  const etat = decision === 'ecarter' ? 'Écartée' : 'Rattachée';
  if (venue.etat === etat && venue.structure === structure) return reussite(undefined);
  if (venue.etat !== 'À examiner') return DEJA_DECIDEE;
  return reussite({ etat, structure, decideeLe: maintenant, decideePar: par });
}

/** Key of the fiche made for a venue: made by two people, or after a death in between, it is one. */
export const cleDeFicheDeVenue = (venue: string): string => `dite-a-la-porte-${venue}`;

/** May a fiche be made for it? Not when it was decided otherwise; `faite`: the fiche already made for it. */
export const refusDeCreerPour = (
  { etat, structure }: Pick<Venue, 'etat' | 'structure'>,
  faite: string | undefined,
): Resultat<never> | undefined =>
  etat === 'À examiner' || (etat === 'Rattachée' && structure === faite) ? undefined : DEJA_DECIDEE;

/** Presence of the fiche that it turned out to be; nothing when it is noted already. */
export const presenceRattachee = (
  sienne: Pick<Participation, 'statut' | 'personnes'> | undefined,
): Partial<Pick<Participation, 'statut' | 'personnes' | 'sansInvitation' | 'source'>> => {
  if (sienne?.statut === 'Présent') return {};
  const present = { statut: 'Présent', personnes: sienne?.personnes ?? 1, source: VOIES_D_ARRIVEE.porte } as const;
  return sienne === undefined ? { ...present, sansInvitation: true } : present;
};

const DEJA_DECIDEE = refuser('conflit', 'Quelqu’un a déjà décidé de cette venue. Rafraîchissez la page.');
