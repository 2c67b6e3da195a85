import { reussite } from '../../core/contrats/erreur.ts';
import { lireLignesDuChiffre as contrat } from '../../core/contrats/syntheses.ts';
import { lignesComptees } from '../../core/indicateurs/lignes-comptees.ts';
import { SEUIL_PAR_DEFAUT } from '../../core/indicateurs/masquage.ts';
import { assembler } from '../../core/indicateurs/operations.ts';
import { anneeJusqua, leMois } from '../../core/indicateurs/periode.ts';
import { commande } from '../hote/commande.ts';
import { lireLesEntreesDe } from './lire-la-synthese.ts';

/** A reading, so nothing goes to the journal. */
export const lireLignesDuChiffre = commande(contrat, async ({ chemin, maintenant, acteur }, contexte) => {
  const { mois, id, periode: demandee } = chemin;
  const indicateur = await contexte.depots.indicateurs.parId(id);
  const entrees = await lireLesEntreesDe(contexte, { mois, maintenant, indicateurs: [indicateur] });
  const periode = demandee === 'annee' ? anneeJusqua(mois) : leMois(mois);
  const lignes = lignesComptees(assembler(entrees, SEUIL_PAR_DEFAUT), indicateur, periode, acteur);
  return reussite({ ...(lignes === undefined ? {} : { lignes }), moisArrete: entrees.gardes.has(mois) });
});
