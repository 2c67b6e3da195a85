import { plierNom } from './noms.ts';

/** Hours, minutes, seconds as the languages of the Teams clients write them: the first letter of the unit is enough, but for a few. */
const SECONDES: readonly (readonly [RegExp, number])[] = [
  [/^(h|std|ч|hod|godz|t$|tim|u$|uur|ore|ora|时|時|小|시)/, 3600],
  [/^(m|м|perc|分|분|λ)/, 60],
  [/^(s|с|mp|秒|초|δ|sek)/, 1],
];

/** Seconds of a duration such as `1h 33m 39s`, `1 h 1 min`, `01:33:39`, `12 min`; nothing when the text is not one. */
export function secondesDe(texte: string): number | undefined {
  const horloge = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(texte.trim());
  if (horloge !== null) return Number(horloge[1]) * 3600 + Number(horloge[2]) * 60 + Number(horloge[3] ?? 0);
  const morceaux = [...plierNom(texte).matchAll(/(\d+)\s*(\p{L}+)/gu)];
  const restes = plierNom(texte)
    .replace(/(\d+)\s*(\p{L}+)/gu, '')
    .trim();
  if (morceaux.length === 0 || restes !== '') return undefined;
  let total = 0;
  for (const [, nombre, unite] of morceaux) {
    const secondes = SECONDES.find(([forme]) => forme.test(unite ?? ''))?.[1];
    if (secondes === undefined) return undefined;
    total += Number(nombre) * secondes;
  }
  return total;
}

/** Whole minutes of presence: rounded, at least one for whoever came. */
export const enMinutes = (secondes: number): number => Math.max(1, Math.round(secondes / 60));
