import type { Commande } from '../hote/commande.ts';
import { annulerFusion } from './annuler-fusion.ts';
import { distinguerFiches } from './distinguer-fiches.ts';
import { fusionnerFiches } from './fusionner-fiches.ts';

export const COMMANDES_DES_FUSIONS: readonly Commande[] = [fusionnerFiches, annulerFusion, distinguerFiches];
