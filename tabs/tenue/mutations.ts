import { annulerFusion, distinguerFiches, fusionnerFiches } from '../../core/contrats/fusions.ts';
import { contacts } from '../../core/lists/contacts.list.ts';
import { fusions } from '../../core/lists/fusions.list.ts';
import { participations } from '../../core/lists/participations.list.ts';
import { sollicitations } from '../../core/lists/sollicitations.list.ts';
import { structures } from '../../core/lists/structures.list.ts';
import { useCommande } from '../commun/commandes.tsx';

const TOUCHEES = [structures, fusions, contacts, participations, sollicitations] as const;

/** Merges two fiches, or goes on with a merge that stopped. */
export const useFusionner = () => useCommande(fusionnerFiches, ...TOUCHEES);

export const useAnnulerFusion = () => useCommande(annulerFusion, ...TOUCHEES);

/** Two structures, and not one: the pair is not proposed again. */
export const useDistinguer = () => useCommande(distinguerFiches, fusions);
