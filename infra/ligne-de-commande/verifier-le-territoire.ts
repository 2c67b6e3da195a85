import { MILLESIME_DU_COG } from '../../core/territoire/cog.ts';
import { estErreurGraph } from '../../graph/erreur.ts';
import type { Constat } from '../sharepoint/verifier.ts';
import type { Cible } from './cible.ts';
import { lireTerritoire } from './lire-territoire.ts';

const LISTE = 'Communes';

/** Is there a territory, and is it of this year? A list that is missing is said elsewhere. */
export async function verifierLeTerritoire(cible: Pick<Cible, 'client' | 'site'>): Promise<readonly Constat[]> {
  try {
    const { communes, millesime } = await lireTerritoire(cible);
    if (communes.length === 0)
      return [
        {
          nature: 'liste',
          liste: LISTE,
          phrase: 'Le territoire n’est pas écrit : « maillage territoire SIREN » dit quelles communes le site sert.',
        },
      ];
    if (millesime >= MILLESIME_DU_COG) return [];
    const phrase = `Le territoire est celui de ${millesime}. « maillage territoire --simuler » montre ce qui change avec les codes de ${MILLESIME_DU_COG}.`;
    return [{ nature: 'information', liste: LISTE, phrase }];
  } catch (erreur) {
    if (estErreurGraph(erreur, 'introuvable', 'interdit')) return [];
    throw erreur;
  }
}
