import { refuser, reussite } from '../../../core/contrats/erreur.ts';
import { examinerProposition as contrat } from '../../../core/contrats/propositions.ts';
import { preparerExamen } from '../../../core/propositions/examiner.ts';
import { commande } from '../../commande.ts';
import { journaliser } from '../../journaliser.ts';
import { LIGNE_CHANGEE } from '../../refus.ts';

/**
 * The fiche is written first: an execution that dies in between leaves a proposal still to be examined, whose fields the fiche already says; deciding again
 * writes nothing twice.
 */
export const examinerProposition = commande(
  contrat,
  async (appel, contexte) => {
    const { structures, propositions } = contexte.depots;
    const { chemin, corps, acteur, maintenant } = appel;
    const proposition = await propositions.parId(chemin.proposition);
    // The right was checked on the structure of the path.
    if (proposition.structure !== chemin.id) return INCONNUE;
    if (proposition.etat !== 'À examiner')
      return reussite({
        id: proposition.id,
        etat: proposition.etat,
        champsAppliques: [...proposition.champsAppliques],
        dejaFait: true,
      });
    if (proposition.eTag !== corps.eTag) return LIGNE_CHANGEE;
    const structure = await structures.parId(chemin.id);
    const examen = preparerExamen({ proposition, structure, decision: corps, par: acteur.id, maintenant });
    if (!examen.ok) return examen;
    const { fiche, proposition: decidee } = examen.valeur;
    if (fiche !== undefined) {
      if (structure.eTag !== corps.eTagFiche) return LIGNE_CHANGEE;
      await structures.modifier(structure.id, structure.eTag, fiche);
    }
    await propositions.modifier(proposition.id, proposition.eTag, decidee);
    const champsAppliques = [...decidee.champsAppliques];
    const detail = `${decidee.etat} ; champs appliqués : ${champsAppliques.join(', ') || 'aucun'}`;
    await journaliser(contexte, appel, { commande: contrat.id, liste: 'Propositions', ligne: proposition.id, detail });
    return reussite({ id: proposition.id, etat: decidee.etat, champsAppliques, dejaFait: false });
  },
  ({ chemin }) => ({ structure: chemin.id }),
);

const INCONNUE = refuser(
  'introuvable',
  'Cette proposition n’est pas ou plus celle de cette fiche. Rafraîchissez la page.',
);
