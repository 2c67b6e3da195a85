import { preparerConfirmation } from '../../core/annuaire/confirmer-fiche.ts';
import { confirmerFiche as contrat } from '../../core/contrats/annuaire.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { aujourdhui } from '../../core/temps/paris.ts';
import { commande } from '../commande.ts';
import { journaliser } from '../journaliser.ts';
import { LIGNE_CHANGEE } from '../refus.ts';

export const confirmerFiche = commande(
  contrat,
  async (appel, contexte) => {
    const { structures } = contexte.depots;
    const structure = await structures.parId(appel.chemin.id);
    if (structure.eTag !== appel.corps.eTag) return LIGNE_CHANGEE;
    const prete = preparerConfirmation({
      structure,
      corrections: appel.corps.corrections,
      par: appel.acteur.id,
      canal: 'Onglet',
      maintenant: appel.maintenant,
    });
    if (!prete.ok) return prete;
    const { patch, champsCorriges } = prete.valeur;
    const eTag = await structures.modifier(structure.id, structure.eTag, patch);
    const detail = `champs corrigés : ${champsCorriges.join(', ') || 'aucun'}`;
    await journaliser(contexte, appel, { commande: contrat.id, liste: 'Structures', ligne: structure.id, detail });
    return reussite({ id: structure.id, eTag, verifieeLe: patch.verifieeLe ?? aujourdhui(appel.maintenant) });
  },
  ({ chemin }) => ({ structure: chemin.id }),
);
