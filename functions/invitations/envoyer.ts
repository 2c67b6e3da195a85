import { courrielDInvitation } from '../../core/courriels/invitation.ts';
import { estUneRelance } from '../../core/invitations/relancer.ts';
import { VAGUE_D_INVITATION, VAGUE_DE_RELANCE } from '../../core/liens/natures.ts';
import type { Demande } from '../../core/liens/solliciter.ts';
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

/** What is asked, and of whom; undefined when nobody there may be written to. */
export function demandeDInvitation({
  rencontre,
  invite: { structure, destinataire },
  vague = VAGUE_D_INVITATION,
}: Pick<AEnvoyer, 'rencontre' | 'invite' | 'vague'>): Demande | undefined {
  if (destinataire === undefined) return undefined;
  return { nature: 'Invitation', structure: structure.id, ...destinataire.cible, rencontre: rencontre.id, vague };
}

/** Days for which its link opens. */
export const joursDuLien = (debut: string, maintenant: string): number => joursPourSuivre([debut], maintenant);

/** The page of a rencontre, to whoever is written to in a structure invited; undefined when nobody is. */
export async function envoyerLeLien(contexte: Contexte, e: AEnvoyer): Promise<IssueDeLEnvoi | undefined> {
  const { rencontre, debut, reglages, maintenant } = e;
  const { contact, destinataire, pourInformation } = e.invite;
  const demande = demandeDInvitation(e);
  if (destinataire === undefined || demande === undefined) return undefined;
  const relance = e.dejaEcrite === undefined ? e.vague === VAGUE_DE_RELANCE : estUneRelance(e.dejaEcrite);
  return envoyerLien(contexte, {
    demande,
    jours: joursDuLien(debut, maintenant),
    ...(e.dejaEcrite === undefined ? {} : { dejaEcrite: e.dejaEcrite }),
    destinataire: destinataire.adresse,
    informee: destinataire.cible.contact === undefined ? undefined : contact,
    maintenant,
    rediger: (envoi) => courrielDInvitation({ rencontre, debut, pourInformation, relance, reglages }, envoi),
  });
}
