import type { ZONES } from '../vocabulaires/structures.ts';

type Zone = (typeof ZONES)[number];

const FORMES = {
  Communes: /^(?:\d{5}|2[AB]\d{3})$/,
  EPCI: /^\d{9}$/,
  Département: /^(?:\d{2,3}|2[AB])$/,
  Région: /^\d{2}$/,
  France: /^$/,
} as const satisfies Record<Zone, RegExp>;

/** What is said of codes of another shape. */
export const CE_QU_IL_FAUT = {
  Communes: 'Une zone de communes se dit par des codes INSEE de cinq caractères.',
  EPCI: 'Une intercommunalité se dit par son SIREN, de neuf chiffres.',
  Département: 'Un département se dit par son numéro, par exemple 33.',
  Région: 'Une région se dit par son code INSEE, par exemple 75.',
  France: 'La France entière n’a pas besoin de codes.',
} as const satisfies Record<Zone, string>;

/** Of these codes, those that may tell a zone of this extent. */
export const codesDeLaZone = (zone: Zone | undefined, codes: readonly string[]): readonly string[] =>
  zone === undefined ? [] : codes.filter((code) => FORMES[zone].test(code));
