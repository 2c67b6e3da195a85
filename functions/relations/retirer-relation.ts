import { reussite } from '../../core/contrats/erreur.ts';
import { retirerRelation as contrat } from '../../core/contrats/relations.ts';
import { estErreurGraph } from '../../graph/erreur.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';
import { noteDeLaStructure } from './note-de-la-structure.ts';

export const retirerRelation = commande(
  contrat,
  async (appel, contexte) => {
    const { notesDeRelation } = contexte.depots;
    try {
      const note = await noteDeLaStructure(contexte, appel.chemin);
      if (!note.ok) return note;
      if (note.valeur.eTag !== appel.corps.eTag) return LIGNE_CHANGEE;
      await notesDeRelation.supprimer(note.valeur.id, appel.corps.eTag);
      await journaliser(contexte, appel, notesDeRelation, { ligne: note.valeur.id });
      return reussite({ dejaFait: false });
    } catch (erreur) {
      if (estErreurGraph(erreur, 'introuvable')) return reussite({ dejaFait: true });
      throw erreur;
    }
  },
  ({ chemin }) => ({ structure: chemin.id }),
);
