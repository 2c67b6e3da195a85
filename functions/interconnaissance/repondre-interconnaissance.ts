import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { repondreInterconnaissance as contrat } from '../../core/contrats/interconnaissance.ts';
import { repondre } from '../../core/interconnaissance/repondre.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';
import { marquerLesDemandes } from './marquer-les-demandes.ts';
import { dernieresQuestions } from './questions-posees.ts';

/** In the tab, for one's structure; the coordination notes what it was told by telephone. */
export const repondreInterconnaissance = commande(
  contrat,
  async (appel, contexte) => {
    const { chemin, corps, maintenant } = appel;
    const { interconnaissances } = contexte.depots;
    const ligne = await dernieresQuestions(contexte, chemin.id);
    if (ligne === undefined) return PAS_INTERROGEE;
    const prete = repondre(ligne, corps.reponses, { jour: aujourdhui(maintenant), maintenant });
    if (!prete.ok) return prete;
    const dejaFait = prete.valeur === undefined;
    // The same request sent again finds it written: that is no conflict.
    if (!dejaFait && ligne.eTag !== corps.eTag) return LIGNE_CHANGEE;
    const eTag =
      prete.valeur === undefined ? ligne.eTag : await interconnaissances.modifier(ligne.id, ligne.eTag, prete.valeur);
    // Also where a first time was cut between the two.
    await marquerLesDemandes(contexte, ligne.id, maintenant);
    await journaliser(contexte, appel, interconnaissances, { ligne: ligne.id, dejaFait });
    return reussite({ eTag, dejaFait });
  },
  ({ chemin }) => ({ structure: chemin.id }),
);

const PAS_INTERROGEE = refuser('introuvable', 'Rien n’a été demandé à cette structure.');
