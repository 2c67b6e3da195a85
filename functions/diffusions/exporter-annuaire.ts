import { exporterAnnuaire as contrat } from '../../core/contrats/diffusions.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { lireAnnuaire } from './annuaire-choisi.ts';
import { fichierDAnnuaire } from './fichier-d-annuaire.ts';

/** The annuaire in a file. What leaves is journaled: it holds people. */
export const exporterAnnuaire = commande(contrat, async (appel, contexte) => {
  const { corps, maintenant } = appel;
  const fichier = await fichierDAnnuaire(await lireAnnuaire(contexte), { ...corps, maintenant });
  await journaliser(contexte, appel, contexte.depots.structures, {
    detail: `format ${corps.format}, pour ${corps.visibilite}`,
  });
  return reussite(fichier);
});
