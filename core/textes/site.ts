/** The address of a site as people write it. */
export const sansProtocole = (adresse: string): string =>
  adresse.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
