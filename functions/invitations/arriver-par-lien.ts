import { reussite } from '../../core/contrats/erreur.ts';
import { arriverParLien as contrat } from '../../core/contrats/invitations.ts';
import { noterArrivee } from '../../core/invitations/arriver.ts';
import { journaliser } from '../hote/journaliser.ts';
import { commandeParLien } from '../liens/commande-par-lien.ts';
import { changerLaParticipation } from './changer-la-participation.ts';

/** For the structure that the link was sent to. What the coordination notes afterwards counts. */
export const arriverParLien = commandeParLien(contrat, 'suivre-rencontre', async (appel, contexte) => {
  const { sollicitation, objet } = appel.lien;
  const fait = await changerLaParticipation(
    contexte,
    { rencontre: objet.id, structure: sollicitation.structure },
    (rencontre, sienne) => noterArrivee(rencontre, sienne, { voie: 'lien', maintenant: appel.maintenant }),
  );
  if (!fait.ok) return fait;
  await journaliser(contexte, appel, contexte.depots.participations, fait.valeur);
  return reussite({ dejaFait: fait.valeur.dejaFait });
});
