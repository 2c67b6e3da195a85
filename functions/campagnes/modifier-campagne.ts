import { preparerModification } from '../../core/campagnes/preparer.ts';
import { modifierCampagne as contrat } from '../../core/contrats/campagnes.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';

export const modifierCampagne = commande(contrat, async (appel, contexte) => {
  const { campagnes, reglages } = contexte.depots;
  const { eTag, ...definition } = appel.corps;
  const [campagne, lus] = await Promise.all([campagnes.parId(appel.chemin.id), reglages.lire()]);
  if (campagne.eTag !== eTag) return LIGNE_CHANGEE;
  const prete = preparerModification(campagne, definition, lireReglages(lus.items).valeurs);
  if (!prete.ok) return prete;
  const nouveau = await campagnes.modifier(campagne.id, eTag, prete.valeur);
  await journaliser(contexte, appel, campagnes, { ligne: campagne.id });
  return reussite({ id: campagne.id, eTag: nouveau, etat: campagne.etat, dejaFait: false });
});
