import { type Resultat, reussite } from '../../core/contrats/erreur.ts';
import { noterReponseDInvitee, type ReponseDInvitee } from '../../core/invitations/repondre.ts';
import type { Contexte } from '../hote/contexte.ts';
import { marquerRepondues } from '../liens/marquer-repondues.ts';
import { changerLaParticipation } from './changer-la-participation.ts';

/** The answer of a structure to its invitation, on its participation: the last one counts. What asked for it is answered. */
export async function enregistrerReponse(
  contexte: Contexte,
  e: ReponseDInvitee & { readonly rencontre: string; readonly structure: string; readonly maintenant: string },
): Promise<Resultat<{ readonly ligne: string; readonly dejaFait: boolean }>> {
  const fait = await changerLaParticipation(contexte, e, (rencontre, sienne) => {
    const note = noterReponseDInvitee(rencontre, sienne, e, e.maintenant);
    if (!note.ok || Object.keys(note.valeur).length === 0) return note;
    return reussite({ ...note.valeur, reponduLe: e.maintenant });
  });
  if (fait.ok) await marquerRepondues(contexte, { ...e, concerne: ({ nature }) => nature === 'Invitation' });
  return fait;
}
