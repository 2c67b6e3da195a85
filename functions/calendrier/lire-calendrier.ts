import { type Calendrier, ouvrirCalendrier } from '../../core/calendrier/calendrier.ts';
import type { Contexte } from '../hote/contexte.ts';

/** The calendar of the territory as it stands. */
export async function lireCalendrier({ territoire, depots }: Contexte): Promise<Calendrier> {
  const [lieu, { items }] = await Promise.all([territoire(), depots.tempsDuTerritoire.lire()]);
  return ouvrirCalendrier(lieu, items);
}
