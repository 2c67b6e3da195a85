import { direSuite as contrat } from '../../core/contrats/decisions.ts';
import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { enregistrerDire } from './enregistrer-dire.ts';
import { quiLeDit } from './qui-le-dit.ts';

/** For the structure that carries it, which the request names. */
export const direSuite = commande(
  contrat,
  async (appel, contexte) => {
    const { acteur, chemin, maintenant } = appel;
    const { structure, ...dire } = appel.corps;
    const suite = await contexte.depots.suites.parId(chemin.id);
    if (suite.structure !== structure) return PAS_LA_SIENNE;
    const qui = await quiLeDit(contexte, acteur, structure);
    const fait = await enregistrerDire(contexte, { ...dire, suite, qui, maintenant });
    if (!fait.ok) return fait;
    const { dejaFait } = fait.valeur;
    await journaliser(contexte, appel, contexte.depots.suites, { ligne: suite.id, dejaFait, detail: dire.dit });
    return reussite({ id: suite.id, ...fait.valeur });
  },
  ({ corps }) => ({ structure: corps.structure }),
);

const AUTRE = 'Cette structure ne porte pas, ou ne porte plus, cette décision.';
const PAS_LA_SIENNE = refuser('introuvable', `${AUTRE} Rafraîchissez la page, puis recommencez.`, [
  { chemin: 'corps.structure', message: AUTRE },
]);
