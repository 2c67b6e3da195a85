import { reussite } from '../../core/contrats/erreur.ts';
import { annoncerALaPorte as contrat } from '../../core/contrats/porte.ts';
import { journaliser } from '../hote/journaliser.ts';
import { commandeDePorte } from './commande-de-porte.ts';
import { noterInconnue } from './noter.ts';

/** The same answer whether it was said before or not. */
export const annoncerALaPorte = commandeDePorte(contrat, async (appel, contexte) => {
  const { rencontre, corps, maintenant } = appel;
  const { nom, commune } = corps;
  const fait = await noterInconnue(contexte, rencontre, { nom, commune, maintenant });
  if (!fait.ok) return fait;
  const { ligne, dejaFait } = fait.valeur;
  await journaliser(contexte, appel, contexte.depots.venues, { ...(ligne === undefined ? {} : { ligne }), dejaFait });
  return reussite({ nom });
});
