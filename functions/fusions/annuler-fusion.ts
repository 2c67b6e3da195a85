import { annulerFusion as contrat } from '../../core/contrats/fusions.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { defaireFusion } from './defaire-fusion.ts';

/** Undoes a merge. Called again after a fault, goes on; after the end, says `dejaFait`. */
export const annulerFusion = commande(contrat, async (appel, contexte) => {
  const { id } = appel.chemin;
  const ecraser = appel.corps.ecraser ?? false;
  const defaite = await defaireFusion(contexte, id, { ecraser, maintenant: appel.maintenant });
  if (!defaite.ok) return defaite;
  const detail = `${defaite.valeur.lignes} lignes${ecraser ? ', en écrasant ce qui avait changé depuis' : ''}`;
  await journaliser(contexte, appel, contexte.depots.fusions, { ligne: id, dejaFait: defaite.valeur.dejaFait, detail });
  return defaite;
});
