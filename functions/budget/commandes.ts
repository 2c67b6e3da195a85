import type { Commande } from '../hote/commande.ts';
import { ajouterFinancements } from './ajouter-financements.ts';
import { modifierFinancement, retirerFinancement } from './changer-financement.ts';

export const COMMANDES_DU_BUDGET: readonly Commande[] = [ajouterFinancements, modifierFinancement, retirerFinancement];
