import { type Resultat, reussite } from '../../core/contrats/erreur.ts';
import { placeDeLaReponse, rangDAttente } from '../../core/invitations/places.ts';
import { noterReponseDInvitee, type ReponseDInvitee } from '../../core/invitations/repondre.ts';
import type { Contexte } from '../hote/contexte.ts';
import { marquerRepondues } from '../liens/marquer-repondues.ts';
import { changerLaParticipation } from './changer-la-participation.ts';
import { donnerLesPlaces, placesDe } from './places.ts';

/**
 * The answer of a structure to its invitation, on its participation: the last one counts. What asked for it is answered.
 * Places are counted by one at a time: of two answers at once for the last one, the second waits. `attente`: its rank.
 */
export async function enregistrerReponse(
  contexte: Contexte,
  e: ReponseDInvitee & { readonly rencontre: string; readonly structure: string; readonly maintenant: string },
): Promise<Resultat<{ readonly ligne: string; readonly dejaFait: boolean; readonly attente: number | undefined }>> {
  const fait = await contexte.unALaFois(placesDe(e.rencontre), () =>
    changerLaParticipation(contexte, e, (rencontre, sienne, participations) => {
      const note = noterReponseDInvitee(rencontre, sienne, e, e.maintenant);
      if (!note.ok || sienne === undefined || Object.keys(note.valeur).length === 0) return note;
      const devenue = { ...sienne, ...note.valeur };
      const place = placeDeLaReponse(rencontre, participations, { avant: sienne, devenue, maintenant: e.maintenant });
      return reussite({ ...note.valeur, ...place, reponduLe: e.maintenant });
    }),
  );
  if (!fait.ok) return fait;
  await marquerRepondues(contexte, { ...e, concerne: ({ nature }) => nature === 'Invitation' });
  // Whoever does not come leaves a place.
  await donnerLesPlaces(contexte, e.rencontre, e.maintenant);
  const { items } = await contexte.depots.participations.lireOu('rencontre', e.rencontre);
  return reussite({ ...fait.valeur, attente: rangDAttente(items, e.structure) });
}
