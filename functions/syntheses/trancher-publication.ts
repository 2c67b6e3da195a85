import { reussite } from '../../core/contrats/erreur.ts';
import { trancherPublication as contrat } from '../../core/contrats/syntheses.ts';
import { trancherParution } from '../../core/publication/trancher.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';

export const trancherPublication = commande(contrat, async (appel, contexte) => {
  const { publications } = contexte.depots;
  const { eTag, parue } = appel.corps;
  const ligne = await publications.parId(appel.chemin.id);
  const decide = trancherParution(ligne, parue, appel.maintenant);
  if (!decide.ok) return decide;
  if (Object.keys(decide.valeur).length === 0) return reussite({ dejaFait: true });
  if (ligne.eTag !== eTag) return LIGNE_CHANGEE;
  await publications.modifier(ligne.id, ligne.eTag, decide.valeur);
  await journaliser(contexte, appel, publications, { ligne: ligne.id, detail: parue ? 'parue' : 'pas parue' });
  return reussite({ dejaFait: false });
});
