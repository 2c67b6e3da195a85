import { estUneRelance } from '../../core/invitations/relancer.ts';
import { attendReponse } from '../../core/invitations/repondre.ts';
import { estUnFairePart } from '../../core/liens/natures.ts';
import { lireReglages } from '../../core/reglages/reglages.ts';
import { direRenvoi, PERSONNE, type Renvoyer, remettreAEnvoyer } from '../liens/renvoyer.ts';
import { renvoyerFairePart } from '../rencontres/faire-part.ts';
import { lireInvites } from '../rencontres/lire-invites.ts';
import { aReponduDepuis } from './a-repondu-depuis.ts';
import { envoyerLeLien } from './envoyer.ts';

/** The same page to the same person, while there is a date to come to. */
export const renvoyerInvitation: Renvoyer = async (contexte, ligne, maintenant) => {
  if (estUnFairePart(ligne)) return renvoyerFairePart(contexte, ligne, maintenant);
  if (ligne.rencontre === undefined) return PERSONNE;
  const rencontre = await contexte.depots.rencontres.parId(ligne.rencontre);
  const { debut } = rencontre;
  if (debut === undefined || !attendReponse(rencontre, maintenant)) return PERSONNE;
  const invites = await lireInvites(contexte.depots, rencontre);
  const invite = invites.find((i) => i.structure.id === ligne.structure);
  if (invite?.destinataire === undefined || invite.destinataire.cible.contact !== ligne.contact) return PERSONNE;
  if (estUneRelance(ligne) && (await aReponduDepuis(contexte, ligne.structure, rencontre.id))) return PERSONNE;
  const { valeurs: reglages } = lireReglages((await contexte.depots.reglages.lire()).items);
  const dejaEcrite = await remettreAEnvoyer(contexte, ligne, maintenant);
  return direRenvoi(await envoyerLeLien(contexte, { rencontre, debut, invite, reglages, dejaEcrite, maintenant }));
};
