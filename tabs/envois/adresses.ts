import type { Adresse } from '../commun/adresse.ts';

export const RUBRIQUE_DES_ENVOIS = 'envois';
/** The log of what was sent to this structure. */
export const adresseDesEnvois = (structure: string): Adresse => ({ rubrique: RUBRIQUE_DES_ENVOIS, reste: structure });
