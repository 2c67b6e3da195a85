import { fileDAttente, rangDAttente, tientUnePlace } from '../../../core/invitations/places.ts';
import type { Participation } from '../../../core/lists/participations.list.ts';

/** The rank of a structure in the waiting list, as far as it is known here; undefined when it does not wait. */
export type Rang = number | 'inconnu' | undefined;

/** Who else waits is read by whoever organises alone: without them, a rank is not known. */
export function rangLu(participations: readonly Participation[], structure: string, organise: boolean): Rang {
  const rang = rangDAttente(participations, structure);
  return rang === undefined || organise ? rang : 'inconnu';
}

/** The same for how many places are taken, and how many wait: those beyond the limit wait, whoever they are. */
export function placesLues(participations: readonly Participation[], capacite: number, organise: boolean) {
  const prises = participations.filter(tientUnePlace).length;
  const enAttente = fileDAttente(participations).length;
  if (organise) return { prises, enAttente };
  const venues = prises + enAttente;
  return { prises: Math.min(venues, capacite), enAttente: Math.max(0, venues - capacite) };
}
