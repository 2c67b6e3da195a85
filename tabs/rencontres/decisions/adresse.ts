import { type FiltreDeDecisions, VUES_DE_DECISIONS, type VueDeDecisions } from '../../../core/rencontres/decisions.ts';
import type { Adresse } from '../../commun/adresse.ts';

export const RUBRIQUE_DES_DECISIONS = 'decisions';

const DEFAUT: VueDeDecisions = 'ouvertes';

/** The decisions of a state and a theme: `decisions/en-retard/Logement`. */
export const adresseDesDecisions = ({ vue, thematique }: FiltreDeDecisions): Adresse => ({
  rubrique: RUBRIQUE_DES_DECISIONS,
  reste: thematique === '' ? (vue === DEFAUT ? '' : vue) : `${vue}/${thematique}`,
});

/** What the rest of the address asks for; what this version does not know is the usual view. */
export function lireDecisions(reste: string): FiltreDeDecisions {
  const barre = reste.indexOf('/');
  const dite = barre < 0 ? reste : reste.slice(0, barre);
  return {
    vue: VUES_DE_DECISIONS.find((v) => v === dite) ?? DEFAUT,
    thematique: barre < 0 ? '' : reste.slice(barre + 1),
  };
}
