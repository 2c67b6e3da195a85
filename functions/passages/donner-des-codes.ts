import { donnerDesCodes as contrat } from '../../core/contrats/passages.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { deposer } from './deposer.ts';

/** From a stack of cards, or a telephone at the door. The journal says that it was done, never how many. */
export const donnerDesCodes = commande(contrat, async (appel, contexte) => {
  const { chemin, corps, maintenant } = appel;
  const rencontre = await contexte.depots.rencontres.parId(chemin.id);
  const fait = await deposer(contexte, { rencontre, codes: corps.codes, maintenant });
  if (fait.ok) await journaliser(contexte, appel, contexte.depots.rencontres, { ligne: rencontre.id });
  return fait;
});
