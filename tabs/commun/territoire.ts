import { LATITUDE_NORD_GIRONDE } from '../../core/territoire/latitude-nord-gironde.ts';

/** The territory that this installation serves: the one place where the tabs name it. */
export const TERRITOIRE = LATITUDE_NORD_GIRONDE;

/** Name of each commune of the territory, by its INSEE code. */
export const NOMS_DES_COMMUNES: ReadonlyMap<string, string> = new Map(
  TERRITOIRE.communes.map(({ insee, nom }) => [insee, nom]),
);
