import { type Resultat, refuser, reussite } from '../../core/contrats/erreur.ts';
import type { Venue } from '../../core/lists/venues.list.ts';
import { type DecisionDeVenue, deciderVenue as decider, presenceRattachee } from '../../core/porte/decider.ts';
import { cleDeParticipation } from '../../core/presences/cle.ts';
import type { Contexte } from '../hote/contexte.ts';
import { exigerLaDesignee } from '../hote/designee.ts';
import { type Auteur, journaliser } from '../hote/journaliser.ts';
import { modifierOuCeder } from '../hote/modifier-ou-ceder.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';

/** A venue, by its rencontre and its own id. */
export interface VenueDesignee {
  readonly rencontre: string;
  readonly id: string;
}

/** One decision at a time on a venue. */
export const cleDeVenue = (id: string): string => `venue ${id}`;

/** The venue named, of the rencontre named. */
export async function lireVenue({ depots }: Contexte, { rencontre, id }: VenueDesignee): Promise<Resultat<Venue>> {
  const venue = await depots.venues.parId(id);
  return venue.rencontre === rencontre ? reussite(venue) : INCONNUE;
}

/** The presence is written first: an execution that dies in between leaves a venue still to be decided, and is done again. */
export async function trancherLaVenue(
  contexte: Contexte,
  appel: Auteur,
  venue: Venue,
  decision: DecisionDeVenue,
): Promise<Resultat<{ readonly dejaFait: boolean }>> {
  const { venues } = contexte.depots;
  const { acteur, maintenant } = appel;
  const decidee = decider(venue, decision, { par: acteur.id.slice(0, 80), maintenant });
  if (!decidee.ok) return decidee;
  if (decidee.valeur === undefined) return reussite({ dejaFait: true });
  if (decision !== 'ecarter') await noterLaPresence(contexte, venue.rencontre, decision.rattacher);
  if ((await modifierOuCeder(venues, venue, decidee.valeur)) === undefined) return LIGNE_CHANGEE;
  await journaliser(contexte, appel, venues, { ligne: venue.id, detail: decidee.valeur.etat });
  return reussite({ dejaFait: false });
}

async function noterLaPresence({ depots }: Contexte, rencontre: string, structure: string): Promise<void> {
  // Before anything is written.
  await exigerLaDesignee(depots.structures, structure, 'corps.structure');
  const { items } = await depots.participations.lireOu('rencontre', rencontre);
  const sienne = items.find((p) => p.structure === structure);
  const presence = presenceRattachee(sienne);
  if (sienne === undefined)
    await depots.participations.creerSiAbsent({
      cle: cleDeParticipation(rencontre, structure),
      rencontre,
      structure,
      statut: 'Présent',
      ...presence,
    });
  else if (Object.keys(presence).length > 0) await depots.participations.modifier(sienne.id, sienne.eTag, presence);
}

const INCONNUE = refuser(
  'introuvable',
  'Cette venue n’est pas ou plus celle de cette rencontre. Rafraîchissez la page.',
);
