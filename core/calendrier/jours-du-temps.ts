import type { TempsDuTerritoire } from '../lists/temps-du-territoire.list.ts';
import { joursDeLaRegle } from '../series/jours-de-la-regle.ts';
import { joursEntre, plusJours } from '../temps/heure-locale.ts';
import { LIGNE_DE_JOUR } from './regle-de-temps.ts';

/** A day on which something of the territory is held; without hours, all day. */
export interface JourTenu {
  readonly le: string;
  readonly de?: string | undefined;
  readonly a?: string | undefined;
}

/** Days of one row that are looked at: two years. */
export const JOURS_AU_PLUS = 800;

type Tenu = Pick<TempsDuTerritoire, 'du' | 'au' | 'heureDe' | 'heureA' | 'repetition' | 'jours'>;

/** Every day of a row: those named, else those of its repetition, else each day from the first to the last. A line that is no day is left out. */
export function joursDuTemps({ du, au, heureDe, heureA, repetition, jours }: Tenu): readonly JourTenu[] {
  const heures = { de: heureDe, a: heureA };
  if (jours.length > 0)
    return jours.slice(0, JOURS_AU_PLUS).flatMap((ligne): readonly JourTenu[] => {
      const [, le, de, a] = LIGNE_DE_JOUR.exec(ligne.trim()) ?? [];
      return le === undefined ? [] : [{ le, ...(de === undefined ? heures : { de, a }) }];
    });
  const combien = Math.min(joursEntre(du, au) + 1, JOURS_AU_PLUS);
  if (repetition === undefined)
    return Array.from({ length: Math.max(0, combien) }, (_, i) => ({ le: plusJours(du, i), ...heures }));
  const fin = plusJours(du, Math.max(0, combien - 1));
  return joursDeLaRegle({ ...repetition, du, au: fin }).map((le) => ({ le, ...heures }));
}

/** The line of a day that is named. */
export const ligneDeJour = ({ le, de, a }: JourTenu): string =>
  [le, [de, a].filter((h) => h !== undefined).join('-')].filter((t) => t !== '').join(' ');
