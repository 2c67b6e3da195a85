import type { ZoneScolaire } from '../../core/vocabulaires/territoires.ts';

/** Départements of each zone, by its académies (arrêté of 22 October 2025, JORFTEXT000052416058). */
const DEPARTEMENTS: Readonly<Record<Exclude<ZoneScolaire, 'Outre-mer'>, string>> = {
  A: '01 03 07 15 16 17 19 21 23 24 25 26 33 38 39 40 42 43 47 58 63 64 69 70 71 73 74 79 86 87 89 90',
  B: '02 04 05 06 08 10 13 14 18 22 27 28 29 35 36 37 41 44 45 49 50 51 52 53 54 55 56 57 59 60 61 62 67 68 72 76 80 83 84 85 88',
  C: '09 11 12 30 31 32 34 46 48 65 66 75 77 78 81 82 91 92 93 94 95',
  Corse: '2A 2B',
};

const PAR_DEPARTEMENT: ReadonlyMap<string, ZoneScolaire> = new Map(
  (['A', 'B', 'C', 'Corse'] as const).flatMap((zone) => DEPARTEMENTS[zone].split(' ').map((d) => [d, zone] as const)),
);

/** Zone of the school holidays of a département. */
export const zoneScolaireDe = (departement: string): ZoneScolaire => PAR_DEPARTEMENT.get(departement) ?? 'Outre-mer';
