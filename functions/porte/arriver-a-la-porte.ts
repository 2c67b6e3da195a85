import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { arriverALaPorte as contrat } from '../../core/contrats/porte.ts';
import { vueALaPorte } from '../../core/porte/accueil.ts';
import { journaliser } from '../hote/journaliser.ts';
import { lireAnnuaire } from './annuaire.ts';
import { commandeDePorte } from './commande-de-porte.ts';
import { noterStructure } from './noter.ts';

/** For a structure that the page names, or that its search finds; said again, it is one. */
export const arriverALaPorte = commandeDePorte(contrat, async (appel, contexte) => {
  const { rencontre, corps, maintenant } = appel;
  const fiche = (await lireAnnuaire(contexte)).find((s) => s.id === corps.structure);
  const structure = fiche && vueALaPorte(fiche);
  if (structure === undefined) return PAS_NOMMEE;
  const fait = await noterStructure(contexte, rencontre, { structure: structure.id, maintenant });
  if (!fait.ok) return fait;
  const { ligne, dejaFait } = fait.valeur;
  await journaliser(contexte, appel, contexte.depots.participations, {
    ...(ligne === undefined ? {} : { ligne }),
    dejaFait,
  });
  return reussite({ nom: structure.nom });
});

const PAS_NOMMEE = refuser(
  'interdit',
  'Cette structure n’est pas dans la liste. Dites-le à la personne qui vous accueille.',
);
