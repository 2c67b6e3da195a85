/** The rubrique of the annuaire where a fiche is made. */
export const RUBRIQUE_DE_NOUVELLE_FICHE = 'nouvelle-fiche';

const VENUE = 'venue-';

/** Address in the annuaire of the form that begins with what was said at the door. */
export const sousDeFichePourVenue = (venue: string): string => `${RUBRIQUE_DE_NOUVELLE_FICHE}/${VENUE}${venue}`;

/** The venue for which the rest of the address says that a fiche is made. */
export const venueDe = (reste: string): string | undefined => /^venue-(\d+)$/.exec(reste)?.[1];
