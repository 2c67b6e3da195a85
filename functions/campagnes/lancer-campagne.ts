import { preparerLancement } from '../../core/campagnes/lancer.ts';
import { lancerCampagne as contrat } from '../../core/contrats/campagnes.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';
import { lireLesLieux } from './lire.ts';

/** One write launches the campaign, its list with it: nothing is half launched. The rounds send. */
export const lancerCampagne = commande(contrat, async (appel, contexte) => {
  const { campagnes } = contexte.depots;
  const campagne = await campagnes.parId(appel.chemin.id);
  const lieux = await lireLesLieux(contexte, campagne, appel.maintenant);
  const prete = preparerLancement(lieux, appel.corps.empreinte);
  if (!prete.ok) return prete;
  const { dejaFait, etat, concernees, patch } = prete.valeur;
  const faite = { id: campagne.id, concernees, etat };
  if (dejaFait) return reussite({ ...faite, eTag: campagne.eTag, dejaFait });
  if (campagne.eTag !== appel.corps.eTag) return LIGNE_CHANGEE;
  const eTag = await campagnes.modifier(campagne.id, campagne.eTag, patch);
  const detail = `${concernees} structures concernées`;
  await journaliser(contexte, appel, campagnes, { ligne: campagne.id, detail });
  return reussite({ ...faite, eTag, dejaFait });
});
