import type { Contexte } from './contexte.ts';
import { lireEchec } from './echec.ts';

/**
 * Does what the answer must not wait for, because its duration or its failure would tell what the answer keeps. Who
 * asked is told of no failure: the administrator is. A process that dies meanwhile loses it, so it is only for what may
 * be asked again.
 */
export function apresLaReponse(
  { taches, traces }: Pick<Contexte, 'taches' | 'traces'>,
  commande: string,
  faire: () => Promise<void>,
): void {
  const tache = new Promise<void>((commencer) => setImmediate(commencer))
    .then(faire)
    .catch((erreur: unknown) => traces.erreur('apres-la-reponse', { commande, ...lireEchec(erreur).champs }))
    .finally(() => taches.delete(tache));
  taches.add(tache);
}
