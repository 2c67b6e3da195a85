import { z } from 'zod';
import { rangement } from '../../commun/rangement.ts';

const saisie = z.object({
  texte: z.string(),
  /** What was kept under this point when one began. */
  avant: z.string(),
});
export type SaisieDeNote = z.infer<typeof saisie>;
/** By point. */
export type SaisiesDeNotes = Readonly<Record<string, SaisieDeNote>>;

const nom = (rencontre: string, compte: string): string => rangement(`maillage.notes.${rencontre}.${compte}`);

/** What was typed on this device and is not kept yet; nothing when the device keeps nothing. */
export function lireNotesSurLAppareil(rencontre: string, compte: string): SaisiesDeNotes {
  try {
    return z.record(z.string(), saisie).parse(JSON.parse(localStorage.getItem(nom(rencontre, compte)) ?? '{}'));
  } catch {
    return {};
  }
}

export function garderNotesSurLAppareil(rencontre: string, compte: string, saisies: SaisiesDeNotes): void {
  try {
    if (Object.keys(saisies).length === 0) localStorage.removeItem(nom(rencontre, compte));
    else localStorage.setItem(nom(rencontre, compte), JSON.stringify(saisies));
  } catch {
    // A device that keeps nothing: what is typed stays on the screen.
  }
}
