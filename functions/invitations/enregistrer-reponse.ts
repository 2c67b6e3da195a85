import { type Resultat, reussite } from '../../core/contrats/erreur.ts';
import { noterReponseDInvitee, type ReponseDInvitee } from '../../core/invitations/repondre.ts';
import { estErreurGraph } from '../../graph/erreur.ts';
import type { Contexte } from '../hote/contexte.ts';

const ESSAIS = 4;

/** The answer of a structure to its invitation, on its participation: the last one counts. */
export async function enregistrerReponse(
  contexte: Contexte,
  e: ReponseDInvitee & { readonly rencontre: string; readonly structure: string; readonly maintenant: string },
): Promise<Resultat<{ readonly ligne: string; readonly dejaFait: boolean }>> {
  const { rencontres, participations } = contexte.depots;
  const rencontre = await rencontres.parId(e.rencontre);
  for (let essai = 1; ; essai += 1) {
    const { items } = await participations.lireOu('rencontre', rencontre.id);
    const sienne = items.find((p) => p.structure === e.structure);
    const note = noterReponseDInvitee(rencontre, sienne, e, e.maintenant);
    if (!note.ok) return note;
    if (sienne === undefined) throw new Error('Une participation absente a été acceptée.');
    if (Object.keys(note.valeur).length === 0) return reussite({ ligne: sienne.id, dejaFait: true });
    try {
      await participations.modifier(sienne.id, sienne.eTag, { ...note.valeur, reponduLe: e.maintenant });
      return reussite({ ligne: sienne.id, dejaFait: false });
    } catch (erreur) {
      // Attendance was noted at the same moment: read again.
      if (!estErreurGraph(erreur, 'conflit') || essai >= ESSAIS) throw erreur;
    }
  }
}
