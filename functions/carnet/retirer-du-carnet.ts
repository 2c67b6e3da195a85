import { retirerDuCarnet as contrat } from '../../core/contrats/carnet.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { estErreurGraph } from '../../graph/erreur.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';
import { surLaRencontre } from '../hote/sur-la-rencontre.ts';
import { noteDeLAuteur } from './note-de-l-auteur.ts';

/** Taken away already, it is done. */
export const retirerDuCarnet = commande(
  contrat,
  async (appel, contexte) => {
    const { carnet } = contexte.depots;
    try {
      const note = await noteDeLAuteur(contexte, appel);
      if (!note.ok) return note;
      if (note.valeur.eTag !== appel.corps.eTag) return LIGNE_CHANGEE;
      await carnet.supprimer(note.valeur.id, appel.corps.eTag);
      await journaliser(contexte, appel, carnet, { ligne: note.valeur.id });
      return reussite({ dejaFait: false });
    } catch (erreur) {
      if (estErreurGraph(erreur, 'introuvable')) return reussite({ dejaFait: true });
      throw erreur;
    }
  },
  surLaRencontre,
);
