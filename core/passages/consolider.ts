import {
  type Bornes,
  bornesDesPremieres,
  bornesDesReguliers,
  SEANCES_POUR_ETRE_REGULIER,
  SEANCES_REGARDEES,
  type SeanceSue,
} from './bornes.ts';
import { memesCodes } from './collisions.ts';
import type { ResultatDePassage } from './resultat.ts';

/**
 * What is kept of the codes of a sitting once they are closed. `avant`: the other sittings held by this activity since
 * January, the oldest first. `seuil`: that of masking. A bound is pushed outwards to a multiple of it, and the upper one
 * stops at all those who came: from 1 to 4 persons read as none, and no subtraction gives them back.
 */
export function consoliderLesCodes(derniere: SeanceSue, avant: readonly SeanceSue[], seuil: number): ResultatDePassage {
  const { codes, personnes } = derniere;
  if (personnes === undefined || personnes === 0) return { sans: 'public' };
  if (personnes < seuil) return { sans: 'petit' };
  if (codes.size > personnes) return { sans: 'trop-de-codes' };
  const regardees = avant.slice(1 - SEANCES_REGARDEES);
  const autour = (exactes: Bornes): Bornes => ({
    basse: enDessous(exactes.basse, seuil),
    haute: Math.min(personnes, Math.ceil(Math.min(exactes.haute, personnes) / seuil) * seuil),
  });
  return {
    personnes,
    codes: enDessous(codes.size, seuil),
    ...(regardees.length + 1 < SEANCES_POUR_ETRE_REGULIER
      ? {}
      : { reguliers: autour(bornesDesReguliers(derniere, regardees, memesDe([derniere, ...regardees]))) }),
    ...(avant.length === 0
      ? {}
      : { premieres: autour(bornesDesPremieres(derniere, avant, memesDe([derniere, ...avant]))) }),
  };
}

const enDessous = (n: number, pas: number): number => n - (n % pas);

const memesDe = (seances: readonly SeanceSue[]): number =>
  memesCodes(new Set(seances.flatMap(({ codes }) => [...codes])).size);
