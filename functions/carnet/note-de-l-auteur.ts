import { estOrpheline, refusDAuteur } from '../../core/carnet/tenir.ts';
import { type Resultat, reussite } from '../../core/contrats/erreur.ts';
import type { Acteur } from '../../core/droits/droits.ts';
import type { NoteDeCarnet } from '../../core/lists/carnet.list.ts';
import type { Contexte } from '../hote/contexte.ts';
import { LIGNE_ABSENTE } from '../hote/refus.ts';

interface Demande {
  readonly chemin: { readonly id: string; readonly note: string };
  readonly acteur: Pick<Acteur, 'id' | 'profil'>;
}

/** The note that its author changes, or the coordination once its author no longer co-organises; refused for any other, and for that of another rencontre. */
export async function noteDeLAuteur(
  { depots, rencontresDe }: Contexte,
  { chemin, acteur }: Demande,
): Promise<Resultat<NoteDeCarnet>> {
  const note = await depots.carnet.parId(chemin.note);
  if (note.rencontre !== chemin.id) return LIGNE_ABSENTE;
  const refus = refusDAuteur(note, acteur.id);
  if (refus === undefined) return reussite(note);
  if (acteur.profil !== 'coordination' || !note.parQuiCoorganise) return { ok: false, refus };
  const [oid = '', tid = ''] = note.par.split('.');
  return estOrpheline(note, await rencontresDe(oid, tid)) ? reussite(note) : { ok: false, refus };
}
