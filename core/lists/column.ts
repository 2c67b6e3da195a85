import type { z } from 'zod';

/** Graph's columnDefinition, restricted to the facets that this product writes. Source: Graph v1.0 `columnDefinition`. */
export interface ColumnDefinition {
  readonly name: string;
  readonly displayName: string;
  readonly description?: string;
  readonly required?: boolean;
  readonly indexed?: boolean;
  readonly enforceUniqueValues?: boolean;
  readonly text?: {
    readonly allowMultipleLines?: boolean;
    readonly maxLength?: number;
    readonly textType?: 'plain' | 'richText';
  };
  readonly choice?: {
    readonly allowTextEntry: boolean;
    readonly choices: readonly string[];
    readonly displayAs: 'checkBoxes' | 'dropDownMenu';
  };
  readonly number?: { readonly decimalPlaces: string; readonly minimum?: number; readonly maximum?: number };
  readonly boolean?: Record<string, never>;
  readonly dateTime?: { readonly displayAs: 'standard'; readonly format: 'dateOnly' | 'dateTime' };
  /** `list` is the name of the target list of this product; the executor turns it into Graph's listId. */
  readonly lookup?: { readonly list: string; readonly columnName: string; readonly allowMultipleValues: boolean };
}

/** The field bag of a list item as Graph gives it: absent keys are empty fields. */
export type WireFields = Readonly<Record<string, unknown>>;

export type Reading<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly raison: string };

export const lu = <T>(value: T): Reading<T> => ({ ok: true, value });
export const illisible = (raison: string): Reading<never> => ({ ok: false, raison });

/** One column: the only place that knows its Graph definition, its wire keys and both directions of its codec. `T` is the domain type, `undefined` included when the column may be empty. */
export interface Column<T> {
  readonly kind:
    | 'texte'
    | 'note'
    | 'choix'
    | 'choixMultiple'
    | 'nombre'
    | 'booleen'
    | 'date'
    | 'instant'
    | 'lien'
    | 'liens'
    | 'donnees'
    | 'textes';
  readonly label: string;
  readonly help?: string;
  readonly required: boolean;
  readonly indexed: boolean;
  readonly unique: boolean;
  /** Holds data about a person: told by the register of processing. */
  readonly personnelle: boolean;
  /** Internal name when it is not the PascalCase of the key (`Title`). */
  readonly internal?: string;
  /** Values offered by a choice column; `open` ones may be extended by the coordination in Microsoft Lists. */
  readonly choices?: readonly string[];
  readonly open?: boolean;
  /** Target list of a lookup. */
  readonly target?: string;
  /** Refuses a wrong domain value with a French sentence. */
  readonly schema: z.ZodType<T>;
  definition(name: string): ColumnDefinition;
  /** Keys to ask for in a select. */
  readKeys(name: string): readonly string[];
  read(fields: WireFields, name: string): Reading<T>;
  /** Wire keys and values that store `value`; `null` clears. */
  write(value: T, name: string): Record<string, unknown>;
}

/** Options common to every builder. */
export interface ColumnOptions {
  readonly label: string;
  readonly help?: string;
  readonly indexed?: boolean;
  readonly unique?: boolean;
  readonly internal?: string;
  /** Holds data about a person. A link to a contact always does. */
  readonly personnelle?: boolean;
}
