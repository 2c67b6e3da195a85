import { preparerConfirmation } from '../../core/annuaire/confirmer-fiche.ts';
import { repondreParLien as contrat } from '../../core/contrats/annuaire.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { aujourdhui } from '../../core/temps/paris.ts';
import { estErreurGraph } from '../../graph/erreur.ts';
import { commande } from '../commande.ts';
import { enregistrerMalgreTout } from '../enregistrer-malgre-tout.ts';
import { journaliser } from '../journaliser.ts';
import { ouvrir } from '../liens/ouvrir.ts';

const ESSAIS = 3;

/** The holder’s answer. They may answer again until the link expires: the last answer counts. */
export const repondreParLien = commande(contrat, async (appel, contexte) => {
  const lien = await ouvrir(contexte, appel.corps.jeton, 'confirmer-fiche');
  if (!lien.ok) return lien;
  const { acteur, sollicitation, objet } = lien.valeur;
  const { structures, sollicitations } = contexte.depots;

  for (let essai = 1; ; essai += 1) {
    const structure = await structures.parId(objet.id);
    const prete = preparerConfirmation({
      structure,
      corrections: appel.corps.corrections,
      par: acteur.id,
      canal: 'Lien personnel',
      maintenant: appel.maintenant,
    });
    if (!prete.ok) return prete;
    const { patch, champsCorriges } = prete.valeur;
    try {
      await structures.modifier(structure.id, structure.eTag, patch);
    } catch (erreur) {
      // The page of a link shows no version: what changed meanwhile is read again, and only the fields named here are written.
      if (!estErreurGraph(erreur, 'conflit') || essai >= ESSAIS) throw erreur;
      continue;
    }
    await enregistrerMalgreTout(
      sollicitations,
      sollicitation,
      { etat: 'Répondue', reponduLe: appel.maintenant },
      (s) => !s.revoquee,
    );
    const detail = `champs corrigés : ${champsCorriges.join(', ') || 'aucun'}`;
    await journaliser(
      contexte,
      { ...appel, acteur },
      { commande: contrat.id, liste: 'Structures', ligne: structure.id, detail },
    );
    return reussite({
      verifieeLe: patch.verifieeLe ?? aujourdhui(appel.maintenant),
      champsCorriges: [...champsCorriges],
    });
  }
});
