import { preparerConfirmation } from '../../core/annuaire/confirmer-fiche.ts';
import { repondreParLien as contrat } from '../../core/contrats/annuaire.ts';
import type { CorrectionDeFiche } from '../../core/contrats/correction-de-fiche.ts';
import { type Resultat, reussite } from '../../core/contrats/erreur.ts';
import { aujourdhui } from '../../core/temps/paris.ts';
import { estErreurGraph } from '../../graph/erreur.ts';
import { commande } from '../commande.ts';
import type { Contexte } from '../contexte.ts';
import { enregistrerMalgreTout } from '../enregistrer-malgre-tout.ts';
import { journaliser } from '../journaliser.ts';
import { ouvrir } from '../liens/ouvrir.ts';

/** The holder’s answer. They may answer again until the link expires: the last answer counts. */
export const repondreParLien = commande(contrat, async (appel, contexte) => {
  const { maintenant } = appel;
  const { jeton, corrections } = appel.corps;
  const lien = await ouvrir(contexte, { jeton, acte: 'confirmer-fiche', commande: contrat.id, maintenant });
  if (!lien.ok) return lien;
  const { acteur, sollicitation, objet } = lien.valeur;

  const confirmee = await confirmer(contexte, { structure: objet.id, corrections, par: acteur.id, maintenant });
  if (!confirmee.ok) return confirmee;
  const reponse = { etat: 'Répondue', reponduLe: maintenant } as const;
  await enregistrerMalgreTout(contexte.depots.sollicitations, sollicitation, reponse, (s) => !s.revoquee);

  const detail = `champs corrigés : ${confirmee.valeur.champsCorriges.join(', ') || 'aucun'}`;
  const acte = { commande: contrat.id, liste: 'Structures', ligne: objet.id, detail };
  await journaliser(contexte, { acteur, maintenant }, acte);
  return confirmee;
});

const ESSAIS = 3;

interface Reponse {
  readonly structure: string;
  readonly corrections: CorrectionDeFiche;
  readonly par: string;
  readonly maintenant: string;
}

/** The page of a link shows no version: what changed meanwhile is read again, and only the fields named here are written. */
async function confirmer(
  contexte: Contexte,
  e: Reponse,
): Promise<Resultat<{ verifieeLe: string; champsCorriges: string[] }>> {
  const { structures } = contexte.depots;
  for (let essai = 1; ; essai += 1) {
    const structure = await structures.parId(e.structure);
    const prete = preparerConfirmation({ ...e, structure, canal: 'Lien personnel' });
    if (!prete.ok) return prete;
    const { patch, champsCorriges } = prete.valeur;
    try {
      await structures.modifier(structure.id, structure.eTag, patch);
      const verifieeLe = patch.verifieeLe ?? aujourdhui(e.maintenant);
      return reussite({ verifieeLe, champsCorriges: [...champsCorriges] });
    } catch (erreur) {
      if (!estErreurGraph(erreur, 'conflit') || essai >= ESSAIS) throw erreur;
    }
  }
}
