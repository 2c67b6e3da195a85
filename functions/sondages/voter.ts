import { reussite } from '../../core/contrats/erreur.ts';
import { voter as contrat } from '../../core/contrats/sondages.ts';
import { commande } from '../hote/commande.ts';
import { exigerLaDesignee } from '../hote/designee.ts';
import { journaliser } from '../hote/journaliser.ts';
import { enregistrerVote } from './enregistrer-vote.ts';

/** What the coordination notes was told by telephone. */
export const voter = commande(
  contrat,
  async (appel, contexte) => {
    const { chemin, corps, acteur, maintenant } = appel;
    const { sondages, votes, structures } = contexte.depots;
    const sondage = await sondages.parId(chemin.id);
    await exigerLaDesignee(structures, corps.structure, 'corps.structure');
    const canal = acteur.profil === 'coordination' ? 'Téléphone' : 'Onglet';
    const fait = await enregistrerVote(contexte, sondage, { ...corps, canal }, maintenant);
    if (!fait.ok) return fait;
    await journaliser(contexte, appel, votes, fait.valeur);
    return reussite({ dejaFait: fait.valeur.dejaFait });
  },
  ({ corps }) => ({ structure: corps.structure }),
);
