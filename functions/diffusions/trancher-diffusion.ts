import { trancherDiffusion as contrat } from '../../core/contrats/diffusions.ts';
import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';

/** A person decides what the machine may not: whether an unconfirmed mail counts as sent, or leaves again. */
export const trancherDiffusion = commande(contrat, async (appel, contexte) => {
  const { depots } = contexte;
  const { id } = appel.chemin;
  const etat = appel.corps.partie ? 'Remise' : 'À envoyer';
  const ligne = await depots.diffusions.parId(id);
  if (ligne.etat === etat) return reussite({ etat } as const);
  if (ligne.etat !== 'En cours' && ligne.etat !== 'En erreur')
    return refuser('regle-metier', 'Cette diffusion n’est pas en attente d’une décision.');
  if (ligne.eTag !== appel.corps.eTag) return LIGNE_CHANGEE;
  await depots.diffusions.modifier(id, ligne.eTag, { etat });
  await journaliser(contexte, appel, depots.diffusions, { ligne: id, detail: etat });
  return reussite({ etat } as const);
});
