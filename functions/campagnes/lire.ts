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
  { depots, listesDeCampagne, territoire }: Contexte,
  campagne: Campagne,
  maintenant: string,
): Promise<Lieux> {
  const [lues, reglages, ouvert] = await Promise.all([
    listesDeCampagne.lire(['structures', 'contacts', 'sollicitations', 'participations', 'rencontres', 'diffusions']),
    depots.reglages.lire(),
    territoire(),
  ]);
  return {
    campagne,
    structures: lues.structures.items,
    contacts: lues.contacts.items,
    sollicitations: lues.sollicitations.items,
    participations: lues.participations.items,
    rencontres: lues.rencontres.items,
    reglages: lireReglages(reglages.items).valeurs,
    territoire: ouvert,
    diffusions: lues.diffusions.items,
    maintenant,
    heuresOuvrees: estEnHeuresOuvrees(maintenant),
  };
}
