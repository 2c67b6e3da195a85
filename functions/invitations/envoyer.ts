import { courrielDInvitation } from '../../core/courriels/invitation.ts';
import { VAGUE_D_INVITATION } from '../../core/invitations/liens.ts';
import { joursPourSuivre } from '../../core/liens/suivre-la-rencontre.ts';
import type { Rencontre } from '../../core/lists/rencontres.list.ts';
import type { Sollicitation } from '../../core/lists/sollicitations.list.ts';
import type { Reglages } from '../../core/reglages/reglages.ts';
import type { Contexte } from '../hote/contexte.ts';
import { envoyerLien, type IssueDeLEnvoi } from '../liens/envoyer-lien.ts';
import type { InviteLu } from '../rencontres/lire-invites.ts';

interface AEnvoyer {
  readonly rencontre: Rencontre;
  readonly debut: string;
  readonly invite: InviteLu;
  readonly reglages: Reglages;
  /** A row already there that never left. */
  readonly dejaEcrite?: Sollicitation;
  /** The word that ends the key of its link, for a row that is not there yet. */
  readonly vague?: string;
  readonly maintenant: string;
}

/** The page of a rencontre, to whoever is written to in a structure invited; undefined when nobody is. */
export async function envoyerLeLien(contexte: Contexte, e: AEnvoyer): Promise<IssueDeLEnvoi | undefined> {
  const { rencontre, debut, vague = VAGUE_D_INVITATION, reglages, maintenant } = e;
  const { structure, contact, destinataire } = e.invite;
  if (destinataire === undefined) return undefined;
  return envoyerLien(contexte, {
    demande: {
      nature: 'Invitation',
      structure: structure.id,
      ...destinataire.cible,
      rencontre: rencontre.id,
      vague,
    },
    jours: joursPourSuivre([debut], maintenant),
    ...(e.dejaEcrite === undefined ? {} : { dejaEcrite: e.dejaEcrite }),
    destinataire: destinataire.adresse,
    informee: destinataire.cible.contact === undefined ? undefined : contact,
    maintenant,
    rediger: (envoi) => courrielDInvitation({ rencontre, debut, reglages }, envoi),
  });
}
