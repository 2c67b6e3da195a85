import { avancerCampagne as contrat } from '../../core/contrats/campagnes.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { direTour, faireUnTour } from './tour.ts';

/** Few enough for whoever watches to see the count move. */
const COURRIELS_PAR_APPEL = 10;

/**
 * The same round as that of the timer, while someone watches. Both at once are harmless: the rows say which mail is
 * taken.
 */
export const avancerCampagne = commande(contrat, async (appel, contexte) => {
  const campagne = await contexte.depots.campagnes.parId(appel.chemin.id);
  const tour = await faireUnTour(contexte, campagne, { maintenant: appel.maintenant, limite: COURRIELS_PAR_APPEL });
  if (tour.envoyes + tour.incertains + tour.refuses > 0)
    await journaliser(contexte, appel, contexte.depots.campagnes, {
      ligne: campagne.id,
      detail: direTour(tour),
    });
  return reussite(tour);
});
