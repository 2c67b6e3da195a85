/** A mail address as two are compared: mail servers take it so. */
export const adresseNette = (adresse: string): string => adresse.trim().toLowerCase();
