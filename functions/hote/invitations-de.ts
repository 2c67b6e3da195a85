import type { Depots } from './depots.ts';

/** The rencontres to which these structures are invited. Never remembered: whoever is taken off the list reads nothing more. */
export const creerInvitationsDe =
  (depots: Pick<Depots, 'participations'>) =>
  async (structures: readonly string[]): Promise<readonly string[]> => {
    const lues = await Promise.all(structures.map((id) => depots.participations.lireOu('structure', id)));
    return [...new Set(lues.flatMap(({ items }) => items.map((p) => p.rencontre)))];
  };
