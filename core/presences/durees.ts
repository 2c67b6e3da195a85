import { chiffresLatins } from './chiffres.ts';
import { plierNom } from './noms.ts';

/** Beginnings of the units of time in the languages of the Teams clients. */
const SECONDES: readonly (readonly [RegExp, number])[] = [
  [/^(h$|hr|heure|hour|hora|std|stunde|uur|u$|ore|ora|o$|tim|t$|godz|saat|sa$|ч|год|ωρ|س|שע|时|時|小时|시)/, 3600],
  [/^(m$|mn$|min|perc|p$|dk|dak|мин|хв|м$|λ|د|דק|分|분)/, 60],
  [/^(s$|sec|sek|seg|sn$|san|mp$|сек|с$|δ|ث|שנ|秒|초)/, 1],
];

/** Seconds of a duration such as `1h 33m 39s`, `1 h 1 min`, `01:33:39`, `12 min`; nothing when the text is not one. */
export function secondesDe(ecrit: string): number | undefined {
  const texte = chiffresLatins(ecrit);
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
