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
 * January, the oldest first. `seuil`: that of masking. A bound is pushed outwards to a multiple of it, and further where
 * what it leaves of all those who came would be under it: from 1 to 4 persons read as none, and no subtraction, of one
 * figure or of two, gives them back.
 */
export function consoliderLesCodes(derniere: SeanceSue, avant: readonly SeanceSue[], seuil: number): ResultatDePassage {
  const { codes, personnes } = derniere;
  if (personnes === undefined || personnes === 0) return { sans: 'public' };
  if (personnes < seuil) return { sans: 'petit' };
  if (codes.size > personnes) return { sans: 'trop-de-codes' };
  const regardees = avant.slice(1 - SEANCES_REGARDEES);
  const autour = (exactes: Bornes): Bornes => ({
    basse: auMoins(exactes.basse, personnes, seuil),
    haute: auPlus(exactes.haute, personnes, seuil),
  });
  const reguliers =
    regardees.length + 1 < SEANCES_POUR_ETRE_REGULIER
      ? undefined
      : autour(bornesDesReguliers(derniere, regardees, memesDe([derniere, ...regardees])));
  const premieres =
    avant.length === 0 ? undefined : autour(bornesDesPremieres(derniere, avant, memesDe([derniere, ...avant])));
  return {
    personnes,
    codes: auMoins(codes.size, personnes, seuil),
    ...(reguliers === undefined ? {} : { reguliers }),
    ...(premieres === undefined
      ? {}
      : { premieres: reguliers === undefined ? premieres : aCote(premieres, reguliers, personnes, seuil) }),
  };
}

const enDessous = (n: number, pas: number): number => n - (n % pas);

/** Is this a number of persons that nobody may read? */
const estPetit = (n: number, seuil: number): boolean => n > 0 && n < seuil;

/** The greatest multiple under `n` that leaves of `personnes` nobody, or as many as the threshold. */
function auMoins(n: number, personnes: number, seuil: number): number {
  const basse = enDessous(n, seuil);
  return estPetit(personnes - basse, seuil) ? Math.max(0, basse - seuil) : basse;
}

function auPlus(n: number, personnes: number, seuil: number): number {
  const haute = Math.ceil(n / seuil) * seuil;
  return haute >= personnes || estPetit(personnes - haute, seuil) ? personnes : haute;
}

/** Nobody who is regular comes for the first time: what both leave together is no small number either. */
function aCote(premieres: Bornes, reguliers: Bornes, personnes: number, seuil: number): Bornes {
  const restent = (n: number, autres: number): number => personnes - autres - n;
  const basse = estPetit(restent(premieres.basse, reguliers.basse), seuil)
    ? Math.max(0, premieres.basse - seuil)
    : premieres.basse;
  const haute = estPetit(restent(premieres.haute, reguliers.haute), seuil)
    ? auPlus(premieres.haute + seuil, personnes, seuil)
    : premieres.haute;
  return { basse, haute };
}

const memesDe = (seances: readonly SeanceSue[]): number =>
  memesCodes(new Set(seances.flatMap(({ codes }) => [...codes])).size);
