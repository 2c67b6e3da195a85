import { estEnHeuresOuvrees } from '../../core/campagnes/heures-ouvrees.ts';
import type { EtatDesLieux } from '../../core/campagnes/prochaines-actions.ts';
import type { Campagne } from '../../core/lists/campagnes.list.ts';
import type { Diffusion } from '../../core/lists/diffusions.list.ts';
import type { Reglages } from '../../core/reglages/definitions.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import type { Territoire } from '../../core/territoire/territoire.ts';
import type { Contexte } from '../hote/contexte.ts';

export interface Lieux extends EtatDesLieux {
  readonly reglages: Reglages;
  readonly territoire: Territoire;
  readonly diffusions: readonly Diffusion[];
}

/** All that the decisions of a campaign look at, as it is now. */
export async function lireLesLieux(
  { depots, territoire }: Contexte,
  campagne: Campagne,
  maintenant: string,
): Promise<Lieux> {
  const [structures, contacts, sollicitations, participations, rencontres, reglages, diffusions, ouvert] =
    await Promise.all([
      depots.structures.lire(),
      depots.contacts.lire(),
      depots.sollicitations.lire(),
      depots.participations.lire(),
      depots.rencontres.lire(),
      depots.reglages.lire(),
      depots.diffusions.lire(),
      territoire(),
    ]);
  return {
    campagne,
    structures: structures.items,
    contacts: contacts.items,
    sollicitations: sollicitations.items,
    participations: participations.items,
    rencontres: rencontres.items,
    reglages: lireReglages(reglages.items).valeurs,
    territoire: ouvert,
    diffusions: diffusions.items,
    maintenant,
    heuresOuvrees: estEnHeuresOuvrees(maintenant),
  };
}
