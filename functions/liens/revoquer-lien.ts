import { revoquerLien as contrat } from '../../core/contrats/annuaire.ts';
import { reussite } from '../../core/contrats/erreur.ts';
import { commande } from '../hote/commande.ts';
import { enregistrerMalgreTout } from '../hote/enregistrer-malgre-tout.ts';
import { journaliser } from '../hote/journaliser.ts';

/** From here on the link opens nothing, whatever the row becomes meanwhile. */
export const revoquerLien = commande(contrat, async (appel, contexte) => {
  const { sollicitations } = contexte.depots;
  const sollicitation = await sollicitations.parId(appel.chemin.id);
  if (sollicitation.revoquee) return reussite({ dejaFait: true });
  await enregistrerMalgreTout(sollicitations, sollicitation, { revoquee: true });
  await journaliser(contexte, appel, sollicitations, { ligne: sollicitation.id });
  return reussite({ dejaFait: false });
});
