import { reussite } from '../../core/contrats/erreur.ts';
import { changerSuite as contrat } from '../../core/contrats/rencontres.ts';
import { refusDAvancer } from '../../core/rencontres/avancer-suite.ts';
import { direSuite, fixerEtat } from '../../core/rencontres/dire-suite.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';
import { quiLeDit } from './qui-le-dit.ts';

/** Changes the state of a decision: what the coordination decides, or what the structure that carries it says of it. */
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
    const { etat } = corps;
    const parLaStructure = acteur.profil !== 'coordination' && suite.structure !== undefined;
    const change =
      parLaStructure && (etat === 'Faite' || etat === 'En cours')
        ? direSuite(suite, { dit: etat }, await quiLeDit(contexte, acteur, suite.structure), maintenant)
        : reussite(fixerEtat(suite, etat, maintenant));
    if (!change.ok) return change;
    const eTag = await suites.modifier(id, suite.eTag, change.valeur);
    await journaliser(contexte, appel, suites, { ligne: id, detail: corps.etat });
    return reussite({ id, eTag });
  },
  ({ corps }) => ({ structure: corps.structure }),
);
