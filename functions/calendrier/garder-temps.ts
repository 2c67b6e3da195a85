import { preparerTemps } from '../../core/calendrier/garder-temps.ts';
import { garderTemps as contrat } from '../../core/contrats/calendrier.ts';
import { commande } from '../hote/commande.ts';
import { designee } from '../hote/designee.ts';
import { garderLaLigne } from '../hote/garder-la-ligne.ts';

export const garderTemps = commande(contrat, async (appel, contexte) => {
  const { tempsDuTerritoire } = contexte.depots;
  const { ligne: visee, cle: _, ...saisi } = appel.corps;
  const ligne = visee === undefined ? undefined : await designee(tempsDuTerritoire, visee.id, 'corps.ligne.id');
  const prete = preparerTemps(saisi, await contexte.territoire(), ligne);
  if (!prete.ok) return prete;
  return garderLaLigne(contexte, appel, tempsDuTerritoire, { ligne, prete: prete.valeur });
});
