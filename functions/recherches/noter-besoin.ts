import { noterBesoin as decider } from '../../core/besoins/noter.ts';
import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { noterBesoin as contrat } from '../../core/contrats/recherches.ts';
import { structureRepresentee } from '../../core/droits/structure-representee.ts';
import { aujourdhui } from '../../core/temps/paris.ts';
import { estErreurGraph } from '../../graph/erreur.ts';
import { commande } from '../hote/commande.ts';
import type { Contexte } from '../hote/contexte.ts';
import { journaliser } from '../hote/journaliser.ts';

const INCONNUE = refuser(
  'introuvable',
  'La structure nommée n’est pas ou plus dans l’annuaire. Choisissez-en une autre, ou gardez la question sans la rattacher.',
);

async function existe({ depots }: Contexte, id: string): Promise<boolean> {
  try {
    await depots.structures.parId(id);
    return true;
  } catch (erreur) {
    if (estErreurGraph(erreur, 'introuvable')) return false;
    // A row that cannot be read is there.
    if (estErreurGraph(erreur, 'ligne-illisible')) return true;
    throw erreur;
  }
}

export const noterBesoin = commande(
  contrat,
  async (appel, contexte) => {
    const { corps, acteur, maintenant } = appel;
    const structure = structureRepresentee(corps.structure, acteur.structures);
    const prete = decider({ ...corps, structure }, contexte.territoire, aujourdhui(maintenant));
    if (!prete.ok) return prete;
    if (structure !== undefined && !(await existe(contexte, structure))) return INCONNUE;
    const { ligne, creee } = await contexte.depots.besoins.creerSiAbsent(prete.valeur);
    await journaliser(contexte, appel, contexte.depots.besoins, { ligne: ligne.id, dejaFait: !creee });
    return reussite({ id: ligne.id, dejaFait: !creee });
  },
  ({ corps, acteur }) => ({ structure: structureRepresentee(corps.structure, acteur.structures) }),
);
