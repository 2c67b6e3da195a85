import type { TempsSaisi } from '../contrats/calendrier.ts';
import { type Resultat, refuser, reussite } from '../contrats/erreur.ts';
import type { NouveauTemps, TempsDuTerritoire } from '../lists/temps-du-territoire.list.ts';
import { joursEntre } from '../temps/heure-locale.ts';
import type { Territoire } from '../territoire/territoire.ts';
import { JOURS_AU_PLUS, joursDuTemps } from './jours-du-temps.ts';

type Tenu = Omit<NouveauTemps, 'cle' | 'empreinte'>;

/**
 * What is written of a time of the territory as typed, or which field is wrong and why. `deja`: the row that is changed;
 * the days that a file named stay while its dates do.
 */
export function preparerTemps(
  saisi: TempsSaisi,
  { communes }: Territoire,
  deja?: Pick<TempsDuTerritoire, 'du' | 'au' | 'jours'>,
): Resultat<Tenu> {
  const { titre, genre, communeInsee, du, au, heureDe, heureA, repetition } = saisi;
  if (au < du) return faute('au', 'Le dernier jour vient avant le premier : choisissez une autre date.');
  if (joursEntre(du, au) >= JOURS_AU_PLUS) return faute('au', 'Deux ans au plus : rapprochez le dernier jour.');
  if (heureA !== undefined && heureDe === undefined) return faute('heureDe', 'Dites aussi l’heure du début.');
  if (heureA !== undefined && heureDe !== undefined && heureA <= heureDe)
    return faute('heureA', 'La fin vient après le début : choisissez une autre heure.');
  if (communeInsee !== undefined && !communes.some(({ insee }) => insee === communeInsee))
    return faute('communeInsee', 'Cette commune n’est pas du territoire.');
  const tenu = {
    titre,
    genre,
    communeInsee,
    du,
    au,
    heureDe,
    heureA,
    repetition,
    jours: deja?.du === du && deja.au === au && repetition === undefined ? deja.jours : [],
  };
  if (joursDuTemps(tenu).length === 0) return faute('au', 'Aucun de ces jours ne tombe entre ces deux dates.');
  return reussite(tenu);
}

const faute = (champ: keyof TempsSaisi, message: string): Resultat<never> =>
  refuser('regle-metier', message, [{ chemin: champ, message }]);
