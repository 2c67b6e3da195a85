import type { MiseEnLien } from '../lists/mises-en-lien.list.ts';
import { joursEntre } from '../temps/heure-locale.ts';

/** Nobody ever answered, or not yet though one would already have asked what became of it. `jour`: local day. */
export const resteSansReponse = (
  m: Pick<MiseEnLien, 'etat' | 'faiteLe'>,
  jour: string,
  delaiMiseEnLienJours: number,
): boolean =>
  m.etat === 'Sans réponse' || (m.etat === 'Envoyée' && joursEntre(m.faiteLe, jour) >= delaiMiseEnLienJours);
