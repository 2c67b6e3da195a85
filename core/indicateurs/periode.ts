/** Months, both included. */
export interface Periode {
  readonly de: string;
  readonly a: string;
}

export const leMois = (mois: string): Periode => ({ de: mois, a: mois });

/** The civil year up to the end of this month. */
export const anneeJusqua = (mois: string): Periode => ({ de: `${mois.slice(0, 4)}-01`, a: mois });

export const contient = (p: Periode, mois: string): boolean => p.de <= mois && mois <= p.a;

/** Last day of a month, `AAAA-MM-JJ`. */
export const finDe = (mois: string): string =>
  `${mois}-${deuxChiffres(new Date(Date.UTC(Number(mois.slice(0, 4)), Number(mois.slice(5, 7)), 0)).getUTCDate())}`;

const deuxChiffres = (n: number): string => String(n).padStart(2, '0');

/** A month some months away. By hand: asked for each indicator, of each of its months. */
export function moisApres(mois: string, combien: number): string {
  const rang = Number(mois.slice(0, 4)) * 12 + Number(mois.slice(5, 7)) - 1 + combien;
  return `${String(Math.floor(rang / 12)).padStart(4, '0')}-${deuxChiffres((rang % 12) + 1)}`;
}

export const moisPrecedent = (mois: string): string => moisApres(mois, -1);

/** The same month of the year before: where the twelve months of a chart, and the year, have begun. */
export const anneeAvant = (mois: string): string => moisApres(mois, -12);

/** The twelve months that end with this one, oldest first. */
export const douzeMois = (mois: string): readonly string[] =>
  Array.from({ length: 12 }, (_, i) => moisApres(mois, i - 11));
