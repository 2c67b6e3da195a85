import { direFiltre, type FiltreDeBesoins } from '../../core/besoins/filtrer.ts';
import type { Adresse } from '../commun/adresse.ts';

export const RUBRIQUE_DES_BESOINS = 'besoins';
/** Where one is noted, on a phone in the field. */
export const CHEMIN_POUR_NOTER = 'noter';

/** A need, by its number. */
export const adresseDuBesoin = (id: string): Adresse => ({ rubrique: RUBRIQUE_DES_BESOINS, reste: id });

/** The needs, or one of their pages, with what they are narrowed by behind a question mark. */
export function adresseDesBesoins(chemin = '', filtre?: FiltreDeBesoins): Adresse {
  const dit = filtre === undefined ? '' : direFiltre(filtre);
  return { rubrique: RUBRIQUE_DES_BESOINS, reste: dit === '' ? chemin : `${chemin}?${dit}` };
}
