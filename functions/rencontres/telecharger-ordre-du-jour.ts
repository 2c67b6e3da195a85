import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { telechargerOrdreDuJour as contrat } from '../../core/contrats/ordre-du-jour.ts';
import { aujourdhui } from '../../core/temps/heure-locale.ts';
import { commande } from '../hote/commande.ts';

/** The Word document of the ordre du jour kept on the rencontre. */
export const telechargerOrdreDuJour = commande(contrat, async ({ chemin }, { depots }) => {
  const rencontre = await depots.rencontres.parId(chemin.id);
  if (rencontre.ordreDuJour === undefined) {
    return refuser('introuvable', 'Cette rencontre n’a pas encore d’ordre du jour. Établissez-le d’abord.');
  }
  // The writer of .docx is large: it is evaluated when someone asks for a document.
  const { documentOrdreDuJour } = await import('./document-ordre-du-jour.ts');
  const jour = rencontre.debut === undefined ? rencontre.id : aujourdhui(rencontre.debut);
  const octets = await documentOrdreDuJour(rencontre.ordreDuJour, rencontre);
  return reussite({ octets, nom: `ordre-du-jour-${jour}.docx` });
});
