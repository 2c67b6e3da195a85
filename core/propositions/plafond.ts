import type { Refus } from '../contrats/erreur.ts';
import type { Proposition } from '../lists/propositions.list.ts';
import { aujourdhui } from '../temps/heure-locale.ts';

/**
 * Proposals of one person, made on one day, that may wait for a decision: the coordination reads each of them. Whoever goes through a whole fiche makes one
 * proposal of it, not twenty.
 */
const PROPOSITIONS_PAR_JOUR = 20;

/** `enAttente`: the proposals still to be examined, of anybody. One found by its key is the same one sent again. */
export function refusDeTropDePropositions(
  enAttente: readonly Proposition[],
  voulue: Pick<Proposition, 'cle' | 'par' | 'proposeeLe'>,
): Refus | undefined {
  const jour = aujourdhui(voulue.proposeeLe);
  const siennes = enAttente.filter(({ par, proposeeLe }) => par === voulue.par && aujourdhui(proposeeLe) === jour);
  if (siennes.length < PROPOSITIONS_PAR_JOUR || siennes.some(({ cle }) => cle === voulue.cle)) return undefined;
  return {
    code: 'trop-de-demandes',
    message: `Vous avez déjà ${PROPOSITIONS_PAR_JOUR} propositions d’aujourd’hui qui attendent une décision. Continuez demain, ou écrivez à la coordination.`,
  };
}
