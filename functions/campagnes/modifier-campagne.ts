import { preparerModification } from '../../core/campagnes/preparer.ts';
import { modifierCampagne as contrat } from '../../core/contrats/campagnes.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { ditDeja } from '../../core/egal.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';

export const modifierCampagne = commande(contrat, async (appel, contexte) => {
  const { campagnes, reglages } = contexte.depots;
  const { eTag, ...definition } = appel.corps;
  const [campagne, lus] = await Promise.all([campagnes.parId(appel.chemin.id), reglages.lire()]);
  const prete = preparerModification(campagne, definition, lireReglages(lus.items).valeurs);
  if (!prete.ok) return prete;
  const { id } = campagne;
  const { etat } = prete.valeur;
  if (ditDeja(campagne, prete.valeur)) return reussite({ id, eTag: campagne.eTag, etat, dejaFait: true });
  if (campagne.eTag !== eTag) return LIGNE_CHANGEE;
  const nouveau = await campagnes.modifier(id, eTag, prete.valeur);
  await journaliser(contexte, appel, campagnes, { ligne: id });
  return reussite({ id, eTag: nouveau, etat, dejaFait: false });
});
