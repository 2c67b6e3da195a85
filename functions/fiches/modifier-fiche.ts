import { aEteRelancee } from '../../core/annuaire/autonomie.ts';
import { preparerModification } from '../../core/annuaire/enregistrer-fiche.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { modifierFiche as contrat } from '../../core/contrats/fiches.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';
import { ecrireLaFiche } from './ecrire-la-fiche.ts';

export const modifierFiche = commande(contrat, async (appel, contexte) => {
  const { structures, sollicitations } = contexte.depots;
  const { eTag: lue, champs, verifieePar, duRepertoire } = appel.corps;
  const [structure, demandes] = await Promise.all([
    structures.parId(appel.chemin.id),
    // Read only where they matter: to tell whether the structure had to be asked again.
    verifieePar === undefined ? undefined : sollicitations.lireOu('structure', appel.chemin.id),
  ]);
  const prete = preparerModification({
    structure,
    champs,
    verifieePar,
    duRepertoire,
    relancee: aEteRelancee(demandes?.items ?? [], structure.verifieeLe, aujourdhui(appel.maintenant)),
    par: appel.acteur.id,
    maintenant: appel.maintenant,
    territoire: await contexte.territoire(),
  });
  if (!prete.ok) return prete;
  const { patch, champsChanges } = prete.valeur;
  // The same request sent again finds its values written: that is no conflict.
  if (Object.keys(patch).length === 0) return reussite({ id: structure.id, eTag: structure.eTag, champsChanges });
  if (structure.eTag !== lue) return LIGNE_CHANGEE;
  const ecrite = await ecrireLaFiche(contexte, structure, patch, appel.acteur);
  if (!ecrite.ok) return ecrite;
  const detail = `champs changés : ${champsChanges.join(', ') || 'aucun'}`;
  await journaliser(contexte, appel, structures, { ligne: structure.id, detail });
  return reussite({ id: structure.id, eTag: ecrite.valeur, champsChanges });
});
