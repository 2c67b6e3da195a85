import { exporterAnnuaire as contrat } from '../../../core/contrats/diffusions.ts';
import { reussite } from '../../../core/contrats/erreur.ts';
import { commande } from '../../commande.ts';
import { fichierDAnnuaire } from '../../documents/fichier-d-annuaire.ts';
import { journaliser } from '../../journaliser.ts';
import { lireAnnuaire } from '../../lectures/annuaire-choisi.ts';

/** The annuaire in a file. What leaves is journaled: it holds people. */
export const exporterAnnuaire = commande(contrat, async (appel, contexte) => {
  const { corps, maintenant } = appel;
  const fichier = await fichierDAnnuaire(await lireAnnuaire(contexte), { ...corps, maintenant });
  await journaliser(contexte, appel, {
    commande: contrat.id,
    liste: 'Structures',
    ligne: '-',
    detail: `format ${corps.format}, pour ${corps.visibilite}`,
  });
  return reussite(fichier);
});
