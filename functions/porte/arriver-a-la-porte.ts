import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { arriverALaPorte as contrat } from '../../core/contrats/porte.ts';
import { noterArrivee } from '../../core/invitations/arriver.ts';
import { journaliser } from '../hote/journaliser.ts';
import { changerLaParticipation } from '../invitations/changer-la-participation.ts';
import { lireAttendues } from './attendues.ts';
import { commandeDePorte } from './commande-de-porte.ts';

/** For a structure that the page names; said again, it is one. */
export const arriverALaPorte = commandeDePorte(contrat, async (appel, contexte) => {
  const { rencontre, corps, maintenant } = appel;
  const structure = (await lireAttendues(contexte, rencontre)).find((s) => s.id === corps.structure);
  if (structure === undefined) return PAS_NOMMEE;
  const fait = await changerLaParticipation(
    contexte,
    { rencontre: rencontre.id, structure: structure.id },
    (actuelle, sienne) => noterArrivee(actuelle, sienne, { voie: 'porte', maintenant }),
  );
  if (!fait.ok) return fait;
  await journaliser(contexte, appel, contexte.depots.participations, fait.valeur);
  return reussite({ nom: structure.nom });
});

const PAS_NOMMEE = refuser(
  'interdit',
  'Cette structure n’est pas dans la liste des invitées. Dites-le à la personne qui vous accueille.',
);
