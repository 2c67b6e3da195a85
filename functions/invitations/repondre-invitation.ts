import { reussite } from '../../core/contrats/erreur.ts';
import { repondreInvitation as contrat } from '../../core/contrats/invitations.ts';
import { commande } from '../hote/commande.ts';
import { exigerLaDesignee } from '../hote/designee.ts';
import { journaliser } from '../hote/journaliser.ts';
import { enregistrerReponse } from './enregistrer-reponse.ts';

export const repondreInvitation = commande(
  contrat,
  async (appel, contexte) => {
    const { chemin, corps, maintenant } = appel;
    await exigerLaDesignee(contexte.depots.structures, corps.structure, 'corps.structure');
    const fait = await enregistrerReponse(contexte, { ...corps, rencontre: chemin.id, maintenant });
    if (!fait.ok) return fait;
    const { attente, ...ecrit } = fait.valeur;
    await journaliser(contexte, appel, contexte.depots.participations, ecrit);
    return reussite({ dejaFait: ecrit.dejaFait, ...(attente === undefined ? {} : { attente }) });
  },
  ({ corps }) => ({ structure: corps.structure }),
);
