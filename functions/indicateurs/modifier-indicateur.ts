import { reussite } from '../../core/contrats/erreur.ts';
import { modifierIndicateur as contrat } from '../../core/contrats/indicateurs.ts';
import { changerIndicateur } from '../../core/indicateurs/changer-indicateur.ts';
import { commande } from '../hote/commande.ts';
import { exigerLaDesignee } from '../hote/designee.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';

export const modifierIndicateur = commande(contrat, async (appel, contexte) => {
  const { contacts, fichesAction, indicateurs } = contexte.depots;
  const { corps, maintenant } = appel;
  const indicateur = await indicateurs.parId(appel.chemin.id);
  const { patch, champsChanges } = changerIndicateur(indicateur, corps.champs, { maintenant });
  // The same request sent again finds its values written: that is no conflict.
  if (champsChanges.length === 0) return reussite({ id: indicateur.id, eTag: indicateur.eTag, champsChanges });
  if (indicateur.eTag !== corps.eTag) return LIGNE_CHANGEE;
  await exigerLaDesignee(fichesAction, corps.champs.ficheAction, 'corps.champs.ficheAction');
  await exigerLaDesignee(contacts, corps.champs.responsableContact || undefined, 'corps.champs.responsableContact');
  const eTag = await indicateurs.modifier(indicateur.id, indicateur.eTag, patch);
  const detail = `champs changés : ${champsChanges.join(', ')}`;
  await journaliser(contexte, appel, indicateurs, { ligne: indicateur.id, detail });
  return reussite({ id: indicateur.id, eTag, champsChanges });
});
