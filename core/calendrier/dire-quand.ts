import type { TempsDuTerritoire } from '../lists/temps-du-territoire.list.ts';
import { rythme } from '../series/dire-regle.ts';
import { jour, jourLong, pluriel } from '../textes/francais.ts';
import { heureDite } from './heure-dite.ts';
import { joursDuTemps } from './jours-du-temps.ts';

type Tenu = Pick<TempsDuTerritoire, 'du' | 'au' | 'heureDe' | 'heureA' | 'repetition' | 'jours'>;

/** When something of the territory is held, in words: « Tous les mercredis, de 8 h à 13 h, du 1er mars 2026 au 31 août 2026 ». */
export function direQuand(temps: Tenu): string {
  const { du, au, heureDe, heureA, repetition, jours } = temps;
  const heures =
    heureDe === undefined
      ? []
      : [heureA === undefined ? `à ${heureDite(heureDe)}` : `de ${heureDite(heureDe)} à ${heureDite(heureA)}`];
  if (jours.length > 0) {
    const nommes = joursDuTemps(temps);
    return [pluriel(nommes.length, 'jour'), ...heures, periode(du, au)].join(', ');
  }
  if (repetition !== undefined) return [rythme(repetition), ...heures, periode(du, au)].join(', ');
  const quand = du === au ? jourLong(du) : periode(du, au);
  return [`${quand.charAt(0).toUpperCase()}${quand.slice(1)}`, ...heures].join(', ');
}

const periode = (du: string, au: string): string => `du ${jour(du)} au ${jour(au)}`;
