import type { Commande } from '../hote/commande.ts';
import { arriverParLien } from './arriver-par-lien.ts';
import { changerInvites } from './changer-invites.ts';
import { corrigerPointParLien, retirerPointParLien } from './changer-point-par-lien.ts';
import { choisirInvite } from './choisir-invite.ts';
import { direArrivee } from './dire-arrivee.ts';
import { envoyerLesLiens } from './envoyer-les-liens.ts';
import { passerDevant } from './passer-devant.ts';
import { proposerPointParLien } from './proposer-point-par-lien.ts';
import { relancerInvites } from './relancer-invites.ts';
import { repondreInvitation } from './repondre-invitation.ts';
import { repondreInvitationParLien } from './repondre-invitation-par-lien.ts';

/** What those invited say of a rencontre. */
export const COMMANDES_DES_INVITATIONS: readonly Commande[] = [
  changerInvites,
  choisirInvite,
  envoyerLesLiens,
  relancerInvites,
  passerDevant,
  repondreInvitation,
  repondreInvitationParLien,
  arriverParLien,
  direArrivee,
  proposerPointParLien,
  corrigerPointParLien,
  retirerPointParLien,
];
