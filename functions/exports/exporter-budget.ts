import { lireLigne } from '../../core/budget/ligne.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { exporterBudget as contrat } from '../../core/contrats/exports.ts';
import { tableauDuBudget } from '../../core/exports/tableaux/budget.ts';
import { ecrireTableau } from '../../core/exports/tableaux/tableau.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';

export const exporterBudget = commande(contrat, async (appel, contexte) => {
  const { fichier, plan } = appel.corps;
  const { fichesAction, financements } = contexte.depots;
  const [fiches, lignes] = await Promise.all([fichesAction.lire(), financements.lire()]);
  const tableau = tableauDuBudget({ fiches: fiches.items, lignes: lignes.items.map(lireLigne) }, plan);
  const octets = ecrireTableau(tableau, fichier, appel.maintenant);
  await journaliser(contexte, appel, financements, { detail: `budget, ${fichier}` });
  return reussite({ octets, nom: `${tableau.sujet}-${aujourdhui(appel.maintenant)}.${fichier}` });
});
