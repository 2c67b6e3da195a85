import { aEteRelancee } from '../../core/annuaire/autonomie.ts';
import { canalDeLOnglet, preparerConfirmation } from '../../core/annuaire/confirmer-fiche.ts';
import { confirmerFiche as contrat } from '../../core/contrats/annuaire.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { ditDeja } from '../../core/egal.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';
import { ecrireLaFiche } from './ecrire-la-fiche.ts';

export const confirmerFiche = commande(
  contrat,
  async (appel, contexte) => {
    const { structures, sollicitations } = contexte.depots;
    const { maintenant } = appel;
    const { corrections, sections, moyen } = appel.corps;
    const canal = canalDeLOnglet(appel.acteur, moyen);
    if (!canal.ok) return canal;
    const [structure, demandes] = await Promise.all([
      structures.parId(appel.chemin.id),
      sollicitations.lireOu('structure', appel.chemin.id),
    ]);
    const prete = preparerConfirmation({
      structure,
      territoire: await contexte.territoire(),
      corrections,
      sections,
      par: appel.acteur.id,
      canal: canal.valeur,
      annulable: true,
      relancee: aEteRelancee(demandes.items, structure.verifieeLe, aujourdhui(maintenant)),
      maintenant,
    });
    if (!prete.ok) return prete;
    const { patch, champsCorriges, restantes } = prete.valeur;
    // The same request sent again finds its values written: that is no conflict.
    const dejaDit = ditDeja(structure, patch);
    if (!dejaDit && structure.eTag !== appel.corps.eTag) return LIGNE_CHANGEE;
    const ecrite = dejaDit ? reussite(structure.eTag) : await ecrireLaFiche(contexte, structure, patch, appel.acteur);
    if (!ecrite.ok) return ecrite;
    const detail = `champs corrigés : ${champsCorriges.join(', ') || 'aucun'} ; sections : ${sections?.join(', ') ?? 'toutes'}`;
    await journaliser(contexte, appel, structures, { ligne: structure.id, dejaFait: dejaDit, detail });
    return reussite({
      id: structure.id,
      eTag: ecrite.valeur,
      verifieeLe: patch.verifieeLe ?? structure.verifieeLe,
      restantes: [...restantes],
    });
  },
  ({ chemin }) => ({ structure: chemin.id }),
);
