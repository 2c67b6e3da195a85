import { nomVu } from '../annuaire/ce-que-voit.ts';
import type { Structure } from '../lists/structures.list.ts';
import { LA_SALLE } from '../rencontres/la-salle.ts';
import type { Convive } from './convives.ts';

/** How each is named for all the room to read: the structure, and their number when it sends several. */
export const etiquettesDe = (
  convives: readonly Convive[],
  structures: ReadonlyMap<string, Structure>,
): readonly string[] =>
  convives.map(({ structure, rang, sur }) => {
    const fiche = structures.get(structure);
    const nom = fiche === undefined ? 'Une structure' : nomVu(fiche, LA_SALLE);
    return sur > 1 ? `${nom} (${rang})` : nom;
  });
