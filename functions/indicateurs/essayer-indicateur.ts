import { reussite } from '../../core/contrats/erreur.ts';
import { essayerIndicateur as contrat } from '../../core/contrats/indicateurs.ts';
import { brouillonDIndicateur } from '../../core/indicateurs/changer-indicateur.ts';
import { dernierMoisTermine } from '../../core/indicateurs/cloture.ts';
import { essayerIndicateur as essayer } from '../../core/indicateurs/essayer-indicateur.ts';
import { commande } from '../hote/commande.ts';
import { designee, exigerLaDesignee } from '../hote/designee.ts';
import { lireLesEntreesDe } from '../syntheses/lire-la-synthese.ts';

/** A reading, so nothing goes to the journal. */
export const essayerIndicateur = commande(contrat, async ({ corps, maintenant }, contexte) => {
  const { depots } = contexte;
  const mois = dernierMoisTermine(maintenant);
  const existant =
    corps.indicateur === undefined
      ? undefined
      : await designee(depots.indicateurs, corps.indicateur, 'corps.indicateur');
  const action = await designee(depots.fichesAction, corps.champs.ficheAction, 'corps.champs.ficheAction');
  await exigerLaDesignee(
    depots.contacts,
    corps.champs.responsableContact || undefined,
    'corps.champs.responsableContact',
  );
  const brouillon = brouillonDIndicateur(existant, corps.champs);
  const entrees = await lireLesEntreesDe(contexte, { mois, maintenant, indicateurs: [brouillon] });
  return reussite(essayer({ ...entrees, fichesAction: [action] }, brouillon));
});
