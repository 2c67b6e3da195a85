import { espacesInsecables, pluriel } from '../textes/francais.ts';
import type { Disposition } from './plan.ts';

/** Bounds of what is asked: beyond, a room is not set by hand any more. */
export const BORNES = { convives: 300, tables: 150, places: 20, tours: 12 } as const;

/** Pairs, and three together when people are an odd number: nobody stays alone. */
export const enPaires = (combien: number, tours: number): Disposition => ({
  tables: Math.max(1, Math.floor(combien / 2)),
  places: combien % 2 === 0 ? 2 : 3,
  tours,
});

/** As few tables as these seats need. */
export const tablesPour = (combien: number, places: number): number => Math.max(1, Math.ceil(combien / places));

/** Why these people cannot be seated so, in words; undefined when they can. */
export function refusDeDisposer(combien: number, disposition: Disposition): string | undefined {
  const raison = raisonDeRefus(combien, disposition);
  return raison === undefined ? undefined : espacesInsecables(raison);
}

function raisonDeRefus(combien: number, { tables, places, tours }: Disposition): string | undefined {
  const manque = combien - tables * places;
  if (combien < 3) return 'Il faut au moins trois personnes pour un plan de table.';
  if (combien > BORNES.convives) return `Un plan de table compte ${BORNES.convives} personnes au plus.`;
  if (![tables, places, tours].every((n) => Number.isInteger(n) && n >= 1))
    return 'Les tables, les places et les tours sont des nombres entiers.';
  if (tables > BORNES.tables || places > BORNES.places || tours > BORNES.tours)
    return `Au plus ${BORNES.tables} tables, ${BORNES.places} places et ${BORNES.tours} tours.`;
  if (manque > 0) return `Il manque ${pluriel(manque, 'place')} : ajoutez une table ou des places.`;
  if (tables > combien / 2) return 'Quelqu’un serait seul à sa table : mettez moins de tables.';
  return undefined;
}
