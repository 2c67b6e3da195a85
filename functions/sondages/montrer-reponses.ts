import { reussite } from '../../core/contrats/erreur.ts';
import { montrerReponses as contrat } from '../../core/contrats/sondages.ts';
import { preparerVisibilite } from '../../core/sondages/montrer.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';
import { lireVotes } from './lire.ts';

/** A vote that comes meanwhile is read by the group only if its page said so: see `preparerVote`. */
export const montrerReponses = commande(contrat, async (appel, contexte) => {
  const { corps } = appel;
  const { sondages } = contexte.depots;
  const sondage = await sondages.parId(appel.chemin.id);
  const prete = preparerVisibilite(sondage, corps.visibles, (await lireVotes(contexte, sondage)).length);
  if (!prete.ok) return prete;
  if (Object.keys(prete.valeur).length === 0) return reussite({ id: sondage.id, eTag: sondage.eTag, dejaFait: true });
  if (sondage.eTag !== corps.eTag) return LIGNE_CHANGEE;
  const eTag = await sondages.modifier(sondage.id, sondage.eTag, prete.valeur);
  const detail = corps.visibles ? 'réponses visibles des invités' : 'réponses à qui organise seul';
  await journaliser(contexte, appel, sondages, { ligne: sondage.id, detail });
  return reussite({ id: sondage.id, eTag, dejaFait: false });
});
