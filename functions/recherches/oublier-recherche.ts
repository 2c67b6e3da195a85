import { reussite } from '../../core/contrats/erreur.ts';
import { oublierRecherche as contrat } from '../../core/contrats/recherches.ts';
import { cleDeRecherche } from '../../core/recherches/garder.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';

/** Deletes a search of one’s own; that of someone else is not seen at all. */
export const oublierRecherche = commande(contrat, async (appel, contexte) => {
  const { recherches } = contexte.depots;
  const { items } = await recherches.lireOu('auteur', appel.acteur.id);
  const sienne = items.find((r) => r.cle === cleDeRecherche(appel.acteur.id, appel.corps.cle));
  if (sienne === undefined) return reussite({ dejaFait: true });
  await recherches.supprimer(sienne.id, sienne.eTag);
  await journaliser(contexte, appel, recherches, { ligne: sienne.id });
  return reussite({ dejaFait: false });
});
