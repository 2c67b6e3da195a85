import { reussite } from '../../core/contrats/erreur.ts';
import { changerSuite as contrat } from '../../core/contrats/rencontres.ts';
import { refusDAvancer } from '../../core/rencontres/avancer-suite.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';

/** Changes the state of a decision; the day it was done is the local one. */
export const changerSuite = commande(
  contrat,
  async (appel, contexte) => {
    const { acteur, chemin, corps, maintenant } = appel;
    const { suites } = contexte.depots;
    const suite = await suites.parId(chemin.id);
    const refus = refusDAvancer(suite, corps.etat, acteur);
    if (refus !== undefined) return refus;
    const { id } = suite;
    if (suite.etat === corps.etat) return reussite({ id, eTag: suite.eTag });
    if (suite.eTag !== corps.eTag) return LIGNE_CHANGEE;
    const faiteLe = corps.etat === 'Faite' ? aujourdhui(maintenant) : undefined;
    const eTag = await suites.modifier(id, suite.eTag, { etat: corps.etat, faiteLe });
    await journaliser(contexte, appel, suites, { ligne: id, detail: corps.etat });
    return reussite({ id, eTag });
  },
  ({ corps }) => ({ structure: corps.structure }),
);
