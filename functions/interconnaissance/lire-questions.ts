import { reussite } from '../../core/contrats/erreur.ts';
import { lireQuestions as contrat } from '../../core/contrats/interconnaissance.ts';
import { commande } from '../hote/commande.ts';
import { exigerLaDesignee } from '../hote/designee.ts';
import { dernieresQuestions, questionsPosees } from './questions-posees.ts';

export const lireQuestions = commande(
  contrat,
  async ({ chemin, acteur, maintenant }, contexte) => {
    const ligne = await dernieresQuestions(contexte, chemin.id);
    if (ligne === undefined) {
      await exigerLaDesignee(contexte.depots.structures, chemin.id, 'chemin.id');
      return reussite({});
    }
    const posees = await questionsPosees(contexte, ligne, acteur, maintenant);
    return reussite({ posees: { ...posees, annee: ligne.annee, eTag: ligne.eTag } });
  },
  ({ chemin }) => ({ structure: chemin.id }),
);
