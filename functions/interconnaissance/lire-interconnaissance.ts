import { reussite } from '../../core/contrats/erreur.ts';
import { lireInterconnaissance as contrat } from '../../core/contrats/interconnaissance.ts';
import { bilansDesAnnees } from '../../core/interconnaissance/montrer.ts';
import { quiDoitRepondre } from '../../core/interconnaissance/qui-doit-repondre.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import { commande } from '../hote/commande.ts';

/** Everyone reads the same totals: what one could tell of one structure is decided in core. And what their own structures are asked. */
export const lireInterconnaissance = commande(contrat, async ({ acteur, maintenant }, { depots }) => {
  const { items } = await depots.interconnaissances.lire();
  const jour = aujourdhui(maintenant);
  return reussite({
    annees: bilansDesAnnees(items, jour),
    aRepondre: acteur.profil === 'lecture' ? [] : quiDoitRepondre(items, acteur.structures, jour),
  });
});
