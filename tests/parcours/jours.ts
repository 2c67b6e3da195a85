import { aujourdhui, moinsMois, plusJours } from '../../core/temps/heure-locale.ts';

const leJour = (): string => aujourdhui(new Date().toISOString());

/** The local day that comes in so many days. */
export const jourDans = (jours: number): string => plusJours(leJour(), jours);

/** The local month of so many months ago. */
export const moisPasse = (recul: number): string => moinsMois(leJour(), recul).slice(0, 7);
