import { type Resultat, reussite } from '../../core/contrats/erreur.ts';
import { noterReponseDInvitee, type ReponseDInvitee } from '../../core/invitations/repondre.ts';
import type { Contexte } from '../hote/contexte.ts';
import { changerLaParticipation } from './changer-la-participation.ts';

/** The answer of a structure to its invitation, on its participation: the last one counts. */
export const enregistrerReponse = (
  contexte: Contexte,
  e: ReponseDInvitee & { readonly rencontre: string; readonly structure: string; readonly maintenant: string },
): Promise<Resultat<{ readonly ligne: string; readonly dejaFait: boolean }>> =>
  changerLaParticipation(contexte, e, (rencontre, sienne) => {
    const note = noterReponseDInvitee(rencontre, sienne, e, e.maintenant);
    if (!note.ok || Object.keys(note.valeur).length === 0) return note;
    return reussite({ ...note.valeur, reponduLe: e.maintenant });
  });
