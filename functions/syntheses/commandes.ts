import type { Commande } from '../hote/commande.ts';
import { lireSynthese } from './lire-synthese.ts';
import { publierSynthese } from './publier-synthese.ts';

/** One command per contract of core/contrats/syntheses.ts, in its order. */
export const COMMANDES_DES_SYNTHESES: readonly Commande[] = [lireSynthese, publierSynthese];
