import { reussite } from '../../core/contrats/erreur.ts';
import { lireLignesDuChiffre as contrat } from '../../core/contrats/syntheses.ts';
import { lignesComptees } from '../../core/indicateurs/lignes-comptees.ts';
import { SEUIL_PAR_DEFAUT } from '../../core/indicateurs/masquage.ts';
import { assembler } from '../../core/indicateurs/operations.ts';
import { anneeJusqua, leMois } from '../../core/indicateurs/periode.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import { commande } from '../hote/commande.ts';
import { lireLesEntrees } from './calculer-la-synthese.ts';
import { lireLesReleves } from './lire-la-synthese.ts';

/** A reading, so nothing goes to the journal. */
export const lireLignesDuChiffre = commande(contrat, async ({ chemin, maintenant, acteur }, contexte) => {
  const { depots } = contexte;
  const { mois, id, periode: demandee } = chemin;
  const indicateur = await depots.indicateurs.parId(id);
  const [reglages, { gardes }] = await Promise.all([depots.reglages.lire(), lireLesReleves(depots, mois)]);
  const entrees = await lireLesEntrees(contexte, {
    mois,
    maintenant,
    reglages: lireReglages(reglages.items).valeurs,
    statut: { etat: 'recalculee' },
    gardes,
    indicateurs: [indicateur],
  });
  const periode = demandee === 'annee' ? anneeJusqua(mois) : leMois(mois);
  const lignes = lignesComptees(assembler(entrees, SEUIL_PAR_DEFAUT), indicateur, periode, acteur);
  return reussite({ ...(lignes === undefined ? {} : { lignes }), moisArrete: gardes.has(mois) });
});
