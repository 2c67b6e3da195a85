import { z } from 'zod';
import { CHAMPS_CORRIGEABLES } from '../champs/champs.ts';
import { CHAMPS_DE_FICHE } from '../champs/fiche.ts';
import { formes } from '../champs/table.ts';

/**
 * What a partner may correct on their own fiche, and what anyone may propose on another’s. Keys are those of the list
 * `structures`; an empty text clears the field.
 */
export const correctionDeFiche = z.strictObject(formes(CHAMPS_DE_FICHE, CHAMPS_CORRIGEABLES, 'saisi')).partial();
export type CorrectionDeFiche = z.infer<typeof correctionDeFiche>;

/** The same fields as they are shown: what the list holds is shown whole, even if it is longer than what is taken. */
export const valeursDeFiche = z.strictObject(formes(CHAMPS_DE_FICHE, CHAMPS_CORRIGEABLES, 'lu')).partial();
/** What whoever proposes had before their eyes: the same, bounded. */
export const valeursVues = z.strictObject(formes(CHAMPS_DE_FICHE, CHAMPS_CORRIGEABLES, 'vu')).partial();
export type ValeursDeFiche = z.infer<typeof valeursDeFiche>;
