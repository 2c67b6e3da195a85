import { TOUTES_LES_LISTES } from '../lists/toutes.ts';

/** A column that links to a list. */
export interface Renvoi {
  readonly liste: string;
  readonly champ: string;
  /** Several rows in one field. */
  readonly multiple: boolean;
}

/** Every column that links to this list, read from the definitions: a list added tomorrow is followed without being named here. */
export const renvoisVers = (cible: string): readonly Renvoi[] =>
  TOUTES_LES_LISTES.flatMap((liste) =>
    Object.entries(liste.columns)
      .filter(([, colonne]) => colonne.target === cible)
      .map(([champ, colonne]) => ({ liste: liste.name, champ, multiple: colonne.kind === 'liens' })),
  );

/** What must follow when a structure becomes another one. */
export const RENVOIS_AUX_STRUCTURES = renvoisVers('Structures');

/** What must follow when a contact becomes another one. */
export const RENVOIS_AUX_CONTACTS = renvoisVers('Contacts');
