import { retirerTemps as contrat } from '../../core/contrats/calendrier.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { estErreurGraph } from '../../graph/erreur.ts';
import { commande } from '../hote/commande.ts';
import type { Contexte } from '../hote/contexte.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';

export const retirerTemps = commande(contrat, async (appel, contexte) => {
  const { tempsDuTerritoire } = contexte.depots;
  const ligne = await presente(contexte, appel.chemin.id);
  if (ligne === undefined) return reussite({ dejaFait: true });
  if (ligne.eTag !== appel.corps.eTag) return LIGNE_CHANGEE;
  await tempsDuTerritoire.supprimer(ligne.id, ligne.eTag);
  await journaliser(contexte, appel, tempsDuTerritoire, { ligne: ligne.id });
  return reussite({ dejaFait: false });
});

async function presente({ depots }: Contexte, id: string) {
  try {
    return await depots.tempsDuTerritoire.parId(id);
  } catch (erreur) {
    if (estErreurGraph(erreur, 'introuvable')) return undefined;
    throw erreur;
  }
}
