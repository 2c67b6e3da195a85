import { attendreAuDela, type Compter } from './compteurs.ts';

const FENETRE_MS = 60_000;
/**
 * Short codes tried, all together: a full room types within the minute; whoever guesses, a minute after the other, has
 * one chance in three thousand by the end of a day. The QR stays open meanwhile.
 */
const CODES = 60;
/** What is asked with one key: a hundred telephones at once. */
const PAR_PORTE = 600;

/** Seconds to wait before asking again; undefined when it may go on. */
export interface FreinDePorte {
  code(): Promise<number | undefined>;
  porte(rencontre: string): Promise<number | undefined>;
}

export function creerFreinDePorte(compter: Compter, maintenantMs: () => number): FreinDePorte {
  const freiner = async (plafond: number, ...compte: Parameters<Compter>) =>
    attendreAuDela(await compter(...compte), plafond, { fenetreMs: FENETRE_MS, present: maintenantMs() });
  return {
    code: () => freiner(CODES, 'codes de porte', FENETRE_MS),
    porte: (rencontre) => freiner(PAR_PORTE, `porte ${rencontre}`, FENETRE_MS, 'ensemble'),
  };
}
