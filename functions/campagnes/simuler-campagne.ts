import { direSimulation } from '../../core/campagnes/dire-simulation.ts';
import { simuler } from '../../core/campagnes/simuler.ts';
import { simulerCampagne as contrat } from '../../core/contrats/campagnes.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { commande } from '../hote/commande.ts';
import { lireLesLieux } from './lire.ts';

/** The dry run: reads, decides, and writes nothing. */
export const simulerCampagne = commande(contrat, async (appel, contexte) => {
  const campagne = await contexte.depots.campagnes.parId(appel.chemin.id);
  const lieux = await lireLesLieux(contexte, campagne, appel.maintenant);
  return reussite(direSimulation(simuler(lieux), lieux));
});
