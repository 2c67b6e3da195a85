import { structures } from '../lists/structures.list.ts';

const LIBELLES: Readonly<Record<string, { readonly label: string } | undefined>> = structures.columns;

/** The name of any column of a fiche, typed or worked out, as people read it. */
export const libelleDuChamp = (champ: string): string => LIBELLES[champ]?.label ?? champ;
