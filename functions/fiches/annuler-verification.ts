import { annulerVerification as decider } from '../../core/annuaire/annuler-verification.ts';
import { annulerVerification as contrat } from '../../core/contrats/annuaire.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';

export const annulerVerification = commande(
  contrat,
  async (appel, contexte) => {
    const { structures } = contexte.depots;
    const structure = await structures.parId(appel.chemin.id);
    const decision = decider(structure, appel.maintenant);
    if (!decision.ok) return decision;
    const patch = decision.valeur;
    const dejaFait = patch === undefined;
    if (!dejaFait && structure.eTag !== appel.corps.eTag) return LIGNE_CHANGEE;
    const eTag = dejaFait ? structure.eTag : await structures.modifier(structure.id, structure.eTag, patch);
    await journaliser(contexte, appel, structures, { ligne: structure.id, dejaFait });
    return reussite({ id: structure.id, eTag, dejaFait });
  },
  ({ chemin }) => ({ structure: chemin.id }),
);
