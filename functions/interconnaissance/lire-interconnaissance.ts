import { reussite } from '../../core/contrats/erreur.ts';
import { lireInterconnaissance as contrat } from '../../core/contrats/interconnaissance.ts';
import { bilansDesAnnees } from '../../core/interconnaissance/montrer.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import { commande } from '../hote/commande.ts';

/** Everyone reads the same: what a total could tell of one structure is decided in core. */
export const lireInterconnaissance = commande(contrat, async ({ maintenant }, { depots }) => {
  const { items } = await depots.interconnaissances.lire();
  return reussite({ annees: bilansDesAnnees(items, aujourdhui(maintenant)) });
});
