import type { Refus } from '../contrats/erreur.ts';
import type { NoteDeCarnet } from '../lists/carnet.list.ts';

/** An observation is changed and taken away by whoever wrote it; the rest of the coordination reads it, see `estOrpheline`. `compte`: « object.tenant ». */
export const refusDAuteur = (note: Pick<NoteDeCarnet, 'par'>, compte: string): Refus | undefined =>
  estDe(note, compte)
    ? undefined
    : { code: 'interdit', message: 'Seule la personne qui a écrit cette note peut la changer.' };

export const estDe = ({ par }: Pick<NoteDeCarnet, 'par'>, compte: string): boolean => par === auteurDe(compte);

/**
 * Written by somebody who co-organised and no longer does: nobody would change it nor take it away any more, so that the
 * coordination does. `organisees`: the rencontres that its author co-organises now.
 */
export const estOrpheline = (
  { rencontre, parQuiCoorganise }: Pick<NoteDeCarnet, 'rencontre' | 'parQuiCoorganise'>,
  organisees: readonly string[],
): boolean => parQuiCoorganise && !organisees.includes(rencontre);

/** As it is kept: an identifier of account, never a name. */
export const auteurDe = (compte: string): string => compte.slice(0, 80);
