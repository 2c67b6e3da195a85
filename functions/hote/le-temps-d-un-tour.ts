import type { ListDefinition } from '../../core/lists/list.ts';
import { garderEnMemoire } from '../../graph/en-memoire.ts';
import type { Depot } from '../../graph/listes-repository.ts';
import type { Contexte } from './contexte.ts';

const lueUneFois = <L extends ListDefinition>(depot: Depot<L>): Depot<L> => ({
  ...depot,
  lire: garderEnMemoire(() => depot.lire(), Number.POSITIVE_INFINITY, Date.now),
});

/**
 * The same context for one round over many rows: the lists that each row would read whole are read once for all. A row
 * that is to be changed is read on its own, as ever.
 */
export const leTempsDUnTour = (contexte: Contexte): Contexte => {
  const { structures, contacts, rencontres, reglages } = contexte.depots;
  return {
    ...contexte,
    depots: {
      ...contexte.depots,
      structures: lueUneFois(structures),
      contacts: lueUneFois(contacts),
      rencontres: lueUneFois(rencontres),
      reglages: lueUneFois(reglages),
    },
  };
};
