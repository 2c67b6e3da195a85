import { refuser, reussite } from '../../core/contrats/erreur.ts';
import { choisirInvite as contrat } from '../../core/contrats/invitations.ts';
import { destinataireDe } from '../../core/liens/destinataire.ts';
import { cleDeParticipation } from '../../core/presences/cle.ts';
import { refusDeModifier } from '../../core/rencontres/transitions.ts';
import { commande } from '../hote/commande.ts';
import { journaliser } from '../hote/journaliser.ts';
import { LIGNE_CHANGEE } from '../hote/refus.ts';

/** Asked again, finds the person chosen. What has left already is not sent again to somebody else. */
export const choisirInvite = commande(contrat, async (appel, contexte) => {
  const { depots } = contexte;
  const { structure: id, contact, eTag } = appel.corps;
  const rencontre = await depots.rencontres.parId(appel.chemin.id);
  const refus = refusDeModifier(rencontre);
  if (refus !== undefined) return refus;
  const participation = await depots.participations.parCle(cleDeParticipation(rencontre.id, id));
  if (participation === undefined || participation.sansInvitation) return PAS_INVITEE;
  const [structure, contacts] = await Promise.all([
    depots.structures.parId(id),
    depots.contacts.lireOu('structure', id),
  ]);
  const a = destinataireDe(structure, contacts.items, contact);
  if (!a.ok) return a;
  if (participation.contact === contact) return reussite({ eTag: participation.eTag, dejaFait: true });
  if (participation.eTag !== eTag) return LIGNE_CHANGEE;
  const nouvel = await depots.participations.modifier(participation.id, participation.eTag, { contact });
  await journaliser(contexte, appel, depots.participations, { ligne: participation.id });
  return reussite({ eTag: nouvel, dejaFait: false });
});

const PAS_INVITEE = refuser(
  'regle-metier',
  'Cette structure n’est pas invitée à cette rencontre : invitez-la d’abord.',
  [{ chemin: 'corps.structure', message: 'Une structure invitée est attendue.' }],
);
