import { z } from 'zod';
import { rangement } from '../../commun/rangement.ts';

const note = z.object({ cle: z.string(), observeeLe: z.string(), texte: z.string() });
export type NoteEnCours = z.infer<typeof note>;

const nom = (rencontre: string, compte: string): string => rangement(`maillage.carnet.${rencontre}.${compte}`);

/** What was begun on this device and has not left; undefined when nothing was, or when the device keeps nothing. */
export function lireSurLAppareil(rencontre: string, compte: string): NoteEnCours | undefined {
  try {
    return note.parse(JSON.parse(localStorage.getItem(nom(rencontre, compte)) ?? ''));
  } catch {
    return undefined;
  }
}

/** Keeps it, with the key under which it will be sent: sent twice, it is one. Undefined: it has left, or was emptied. */
export function garderSurLAppareil(rencontre: string, compte: string, enCours: NoteEnCours | undefined): void {
  try {
    if (enCours === undefined) localStorage.removeItem(nom(rencontre, compte));
    else localStorage.setItem(nom(rencontre, compte), JSON.stringify(enCours));
  } catch {
    // A device that keeps nothing: what is typed stays on the screen.
  }
}
