const DE_LA_COOPERATION = 'cooperation-';

/** The identifier of a measure of the cooperation, which stands in no list. */
export const horsListe = (calcul: string): string => `${DE_LA_COOPERATION}${calcul}`;

/** Is it an indicator of the list, whose number opens on its rows? */
export const estUneLigne = (id: string): boolean => !id.startsWith(DE_LA_COOPERATION);
