import { refusDAuteur } from '../../core/carnet/tenir.ts';
import { type Resultat, reussite } from '../../core/contrats/erreur.ts';
import type { Acteur } from '../../core/droits/droits.ts';
import type { NoteDeCarnet } from '../../core/lists/carnet.list.ts';
import type { Contexte } from '../hote/contexte.ts';
import { LIGNE_ABSENTE } from '../hote/refus.ts';

interface Demande {
  readonly chemin: { readonly id: string; readonly note: string };
  readonly acteur: Pick<Acteur, 'id'>;
}

/** The note that its author changes; refused for any other, and for that of another rencontre. */
export async function noteDeLAuteur(
  { depots }: Contexte,
  { chemin, acteur }: Demande,
): Promise<Resultat<NoteDeCarnet>> {
  const note = await depots.carnet.parId(chemin.note);
  if (note.rencontre !== chemin.id) return LIGNE_ABSENTE;
  const refus = refusDAuteur(note, acteur.id);
  return refus === undefined ? reussite(note) : { ok: false, refus };
}
