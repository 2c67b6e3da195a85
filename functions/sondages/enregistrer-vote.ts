import { type Resultat, reussite } from '../../core/contrats/erreur.ts';
import { egal } from '../../core/egal.ts';
import type { Sondage } from '../../core/lists/sondages.list.ts';
import { preparerVote, type ReponseAuSondage } from '../../core/sondages/voter.ts';
import type { Contexte } from '../hote/contexte.ts';
import { enregistrerMalgreTout } from '../hote/enregistrer-malgre-tout.ts';
import { marquerRepondues } from '../liens/marquer-repondues.ts';
import { lireInvitees } from './lire.ts';

/** The answer of a structure: one row, the last answer counts. What was asked of it about this poll is answered. */
export async function enregistrerVote(
  contexte: Contexte,
  sondage: Sondage,
  reponse: ReponseAuSondage,
  maintenant: string,
): Promise<Resultat<{ readonly ligne: string; readonly dejaFait: boolean }>> {
  const { votes } = contexte.depots;
  const invitees = await lireInvitees(contexte, sondage.rencontre);
  const prete = preparerVote(sondage, reponse, invitees, maintenant);
  if (!prete.ok) return prete;
  const { ligne, creee } = await votes.creerSiAbsent(prete.valeur);
  // A word left out stays as it was; an empty one goes.
  const commentaire = reponse.commentaire === undefined ? ligne.commentaire : prete.valeur.commentaire;
  const voulu = { ...prete.valeur, commentaire };
  const { reponses, repondu, canal, contact, lueParLesInvites } = voulu;
  const memeMots = egal(ligne.reponses, reponses) && ligne.commentaire === commentaire;
  const change = !creee && !(memeMots && ligne.lueParLesInvites === lueParLesInvites);
  if (change) {
    await enregistrerMalgreTout(votes, ligne, { reponses, commentaire, repondu, canal, contact, lueParLesInvites });
  }
  await marquerRepondues(contexte, {
    rencontre: sondage.rencontre,
    structure: reponse.structure,
    maintenant,
    concerne: (s) => s.sondage === sondage.id,
  });
  return reussite({ ligne: ligne.id, dejaFait: !creee && !change });
}
