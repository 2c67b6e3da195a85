import { lireReglages } from '../../core/reglages/reglages.ts';
import { vagueDe } from '../../core/sondages/suivre.ts';
import { estOuvert } from '../../core/sondages/voter.ts';
import { direRenvoi, PERSONNE, type Renvoyer, remettreAEnvoyer } from '../liens/renvoyer.ts';
import { lireInvites } from '../rencontres/lire-invites.ts';
import { demanderA, estRetenue } from './demander.ts';
import { lireVotes } from './lire.ts';

/** The same question to the same person, while it may still be answered. */
export const renvoyerSondage: Renvoyer = async (contexte, ligne, maintenant) => {
  const { sondages, rencontres } = contexte.depots;
  if (ligne.sondage === undefined) return PERSONNE;
  const sondage = await sondages.parId(ligne.sondage);
  const vague = vagueDe(ligne.cle, sondage);
  if (vague === undefined || !estOuvert(sondage, maintenant)) return PERSONNE;
  const rencontre = await rencontres.parId(sondage.rencontre);
  const invites = await lireInvites(contexte.depots, rencontre);
  const invite = invites.find((i) => i.structure.id === ligne.structure);
  if (invite?.destinataire === undefined || invite.destinataire.cible.contact !== ligne.contact) return PERSONNE;
  const { valeurs: reglages } = lireReglages((await contexte.depots.reglages.lire()).items);
  const du = { structure: ligne.structure, vague, dejaEcrite: ligne };
  if (await estRetenue(contexte, { sondage, du, invite, reglages, maintenant })) return PERSONNE;
  const vote = (await lireVotes(contexte, sondage)).find((v) => v.structure === ligne.structure);
  const dejaEcrite = await remettreAEnvoyer(contexte, ligne, maintenant);
  return direRenvoi(
    await demanderA(contexte, { sondage, rencontre, du: { ...du, dejaEcrite }, invite, vote, reglages, maintenant }),
  );
};
