import { reussite } from '../../core/contrats/erreur.ts';
import { direArrivee as contrat } from '../../core/contrats/invitations.ts';
import { noterArrivee } from '../../core/invitations/arriver.ts';
import { commande } from '../hote/commande.ts';
import { exigerLaDesignee } from '../hote/designee.ts';
import { journaliser } from '../hote/journaliser.ts';
import { changerLaParticipation } from './changer-la-participation.ts';

/** What the coordination notes afterwards counts. */
export const direArrivee = commande(
  contrat,
  async (appel, contexte) => {
    const { chemin, corps, maintenant } = appel;
    await exigerLaDesignee(contexte.depots.structures, corps.structure, 'corps.structure');
    const fait = await changerLaParticipation(
      contexte,
      { rencontre: chemin.id, structure: corps.structure },
      (rencontre, sienne) => noterArrivee(rencontre, sienne, { voie: 'compte', maintenant }),
    );
    if (!fait.ok) return fait;
    await journaliser(contexte, appel, contexte.depots.participations, fait.valeur);
    return reussite({ dejaFait: fait.valeur.dejaFait });
  },
  ({ corps }) => ({ structure: corps.structure }),
);
