import { egal } from '../egal.ts';
import type { Controle, ValeurSaisie } from './controle.ts';

type Table = Readonly<Record<string, Controle>>;
type Valeurs = Readonly<Record<string, unknown>>;

/** The fields of a table whose row says this. */
export type Qui<T, P> = { [C in keyof T]: T[C] extends P ? C : never }[keyof T];

/** What a form holds of some fields. */
export type SaisieDe<T extends Table, C extends keyof T = keyof T> = {
  readonly [K in C]: ReturnType<T[K]['ouvrir']>;
};

// Where TypeScript cannot follow: objects computed from a table, row by row. They are here, and nowhere else.

/** The contracts’ part of some fields: the shape of what is typed, of what is shown, or of what was seen. */
export const formes = <T extends Table, C extends keyof T & string, P extends 'saisi' | 'lu' | 'vu'>(
  table: T,
  champs: readonly C[],
  partie: P,
) => Object.fromEntries(champs.map((champ) => [champ, table[champ]?.[partie]])) as { readonly [K in C]: T[K][P] };

/** These fields of a row. */
export const prendre = <L extends object, C extends keyof L & string>(ligne: L, champs: readonly C[]) =>
  Object.fromEntries(champs.map((champ) => [champ, ligne[champ]])) as Pick<L, C>;

/** The form as it opens on these values of the list, or empty. */
export const ouvrir = <T extends Table, C extends keyof T & string>(
  table: T,
  champs: readonly C[],
  valeurs: { readonly [K in C]?: unknown },
) => Object.fromEntries(champs.map((champ) => [champ, table[champ]?.ouvrir(valeurs[champ])])) as SaisieDe<T, C>;

/** What is typed in some fields, as the list keeps it: a field left out is left alone, an emptied one is undefined. */
export const nettoyer = (table: Table, saisie: Valeurs): Valeurs =>
  Object.fromEntries(
    Object.entries(saisie)
      .filter(([champ, valeur]) => champ in table && valeur !== undefined)
      .map(([champ, valeur]) => [champ, table[champ]?.net(valeur)]),
  );

/** Ticking in another order changes nothing. */
const rangee = (saisie: unknown): unknown => (Array.isArray(saisie) ? saisie.toSorted() : saisie);

/** What a form sends: the fields whose value is no longer that on which it opened, as they are typed. */
export const changees = (
  table: Table,
  avant: Readonly<Record<string, ValeurSaisie>>,
  apres: Readonly<Record<string, ValeurSaisie | undefined>>,
): Valeurs =>
  Object.fromEntries(
    Object.entries(apres).flatMap(([champ, saisie]) =>
      saisie === undefined || egal(rangee(avant[champ]), rangee(saisie))
        ? []
        : [[champ, table[champ]?.envoyer(saisie)]],
    ),
  );
