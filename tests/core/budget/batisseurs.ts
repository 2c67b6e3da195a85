import { type LigneDeBudget, lireLigne } from '../../../core/budget/ligne.ts';
import { type Financement, financements } from '../../../core/lists/financements.list.ts';
import { bati } from '../indicateurs/batisseurs.ts';

/** A row of the list, in euros. */
export const unFinancement = bati<Financement>(financements, (id) => ({
  financeur: 'Caf',
  ficheAction: '4',
  annee: '2026',
  nature: 'Financement',
  cle: `cle-${id}`,
}));

/** A line of budget, from a row in euros. */
export const uneLigne = (valeurs: Partial<Financement> = {}): LigneDeBudget => lireLigne(unFinancement(valeurs));
