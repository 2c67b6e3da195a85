import { empreinteDe } from '../empreinte.ts';
import type { Sollicitation } from '../lists/sollicitations.list.ts';
import { adresseNette } from './adresse-nette.ts';

/** What a Sollicitation keeps of the address it was sent to: enough to know it again, not to write to it. */
export const empreinteDAdresse = (adresse: string): string => empreinteDe(adresseNette(adresse));

/**
 * Did this mail go to this address? A row older than the fingerprints is taken to have gone to the address in force.
 */
export const estPartieA = ({ empreinteAdresse }: Pick<Sollicitation, 'empreinteAdresse'>, adresse: string): boolean =>
  empreinteAdresse === undefined || empreinteAdresse === empreinteDAdresse(adresse);
