import type { Adresse } from '../commun/adresse.ts';

export const RUBRIQUE_DE_L_INTERCONNAISSANCE = 'interconnaissance';

/** What a structure is asked, answered there; the network without one. */
export const adresseDesQuestions = (structure: string): Adresse => ({
  rubrique: RUBRIQUE_DE_L_INTERCONNAISSANCE,
  reste: structure,
});
export const LE_RESEAU: Adresse = { rubrique: RUBRIQUE_DE_L_INTERCONNAISSANCE, reste: '' };
