import { type Resultat, reussite } from '../../core/contrats/erreur.ts';
import type { NoteDeRelation } from '../../core/lists/notes-de-relation.list.ts';
import { contactDe } from '../fiches/contacts-de-structure.ts';
import type { Contexte } from '../hote/contexte.ts';
import { refusDAbsence } from '../hote/designee.ts';
import { LIGNE_ABSENTE } from '../hote/refus.ts';

/** The note that is meant; refused for that of another structure. */
export async function noteDeLaStructure(
  { depots }: Contexte,
  { id, note }: { readonly id: string; readonly note: string },
): Promise<Resultat<NoteDeRelation>> {
  const ligne = await depots.notesDeRelation.parId(note);
  return ligne.structure === id ? reussite(ligne) : LIGNE_ABSENTE;
}

/** Is the person named one of the structure’s? Nobody named is nobody wrong. */
export async function verifierLaPersonne(
  contexte: Contexte,
  id: string,
  contact: string | undefined,
): Promise<Resultat<unknown>> {
  if (contact === undefined) return reussite(undefined);
  const trouve = await contactDe(contexte, { id, contact });
  return trouve.ok ? trouve : { ok: false, refus: refusDAbsence(contexte.depots.contacts.definition, 'corps.contact') };
}
