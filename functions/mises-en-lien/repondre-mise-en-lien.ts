import { repondreMiseEnLien as contrat } from '../../core/contrats/mises-en-lien.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { enregistrerReponse } from './enregistrer-reponse.ts';

/** What the coordination notes was told by telephone: it is on neither side itself. */
export const repondreMiseEnLien = commande(
  contrat,
  async (appel, contexte) => {
    const { chemin, corps, acteur, maintenant } = appel;
    const canal = acteur.profil === 'coordination' ? 'Téléphone' : 'Onglet';
    const notee = await enregistrerReponse(contexte, { ...corps, miseEnLien: chemin.id, canal, maintenant });
    if (!notee.ok) return notee;
    await journaliser(contexte, appel, contexte.depots.misesEnLien, {
      ligne: chemin.id,
      dejaFait: notee.valeur.dejaFait,
    });
    return notee;
  },
  ({ corps }) => ({ structure: corps.structure }),
);
