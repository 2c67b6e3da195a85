import type { Adresse } from '../commun/adresse.ts';

/** The month of today, or another (`AAAA-MM`); what the territory holds has a place of its own behind it. */
export const RUBRIQUE_DU_CALENDRIER = 'calendrier';
export const DU_TERRITOIRE = 'territoire';

export const RUBRIQUE_DU_TABLEAU = 'tableau';

/** A rencontre, wherever it is shown. */
export const adresseDeRencontre = (id: string): Adresse => ({ rubrique: 'rencontre', reste: id });
