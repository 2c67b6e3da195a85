import type { Rencontre } from '../lists/rencontres.list.ts';
import { motsNus } from '../textes/mots-nus.ts';

/** Formats to which the public comes, as the setting writes them when nobody has. */
export const FORMATS_A_CODE_PAR_DEFAUT =
  'Café parents, Café des aidants, Atelier thématique, Matinale, Petit-déjeuner de quartier, Événement itinérant';

/** Is the public offered to give a code at the door of this rencontre? By its format, however it is written. */
export const recueilleDesCodes = (
  { format }: Pick<Rencontre, 'format'>,
  { formatsAvecCode }: { readonly formatsAvecCode: string },
): boolean => formatsAvecCode.split(',').some((f) => motsNus(f) !== '' && motsNus(f) === motsNus(format));
