import { reussite } from '../../core/contrats/erreur.ts';
import { changerSuite as contrat } from '../../core/contrats/rencontres.ts';
import { aujourdhui } from '../../core/temps/paris.ts';
import { commande } from '../commande.ts';
import { journaliser } from '../journaliser.ts';

/** Changes the state of a decision; the day it was done is that of Paris. */
export const changerSuite = commande(contrat, async (appel, contexte) => {
  const { etat, eTag: lue } = appel.corps;
  const faiteLe = etat === 'Faite' ? aujourdhui(appel.maintenant) : undefined;
  const eTag = await contexte.depots.suites.modifier(appel.chemin.id, lue, { etat, faiteLe });
  await journaliser(contexte, appel, { commande: contrat.id, liste: 'Suites', ligne: appel.chemin.id, detail: etat });
  return reussite({ id: appel.chemin.id, eTag });
});
