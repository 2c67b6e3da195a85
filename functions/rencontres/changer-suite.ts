import { reussite } from '../../core/contrats/erreur.ts';
import { changerSuite as contrat } from '../../core/contrats/rencontres.ts';
import { refusDAvancer } from '../../core/rencontres/avancer-suite.ts';
import { aujourdhui } from '../../core/temps/paris.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';

/** Changes the state of a decision; the day it was done is that of Paris. */
export const changerSuite = commande(
  contrat,
  async (appel, contexte) => {
    const { acteur, chemin, corps, maintenant } = appel;
    const refus = refusDAvancer(await contexte.depots.suites.parId(chemin.id), corps.etat, acteur);
    if (refus !== undefined) return refus;
    const faiteLe = corps.etat === 'Faite' ? aujourdhui(maintenant) : undefined;
    const eTag = await contexte.depots.suites.modifier(chemin.id, corps.eTag, { etat: corps.etat, faiteLe });
    await journaliser(contexte, appel, contexte.depots.suites, { ligne: chemin.id, detail: corps.etat });
    return reussite({ id: chemin.id, eTag });
  },
  ({ corps }) => ({ structure: corps.structure }),
);
