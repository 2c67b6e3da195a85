import { rencontresOrganiseesPar } from '../../core/rencontres/organisateurs.ts';
import type { Depots } from './depots.ts';

/**
 * The rencontres that a person co-organises: those whose participation names a contact of theirs, still in the job and
 * in that structure. Asked only for what depends on it, and never remembered: a role that is taken away is gone at once.
 */
export const creerRencontresDe =
  (depots: Pick<Depots, 'contacts' | 'participations'>) =>
  async (oid: string, tid: string): Promise<readonly string[]> => {
    const { items } = await depots.contacts.lireOu('oid', oid);
    const siens = items.filter((c) => c.actif && c.tid === tid);
    const lues = await Promise.all(siens.map((c) => depots.participations.lireOu('organisateur', c.id)));
    return rencontresOrganiseesPar(
      siens,
      lues.flatMap((l) => l.items),
    );
  };
