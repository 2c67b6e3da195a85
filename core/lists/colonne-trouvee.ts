import type { ColumnDefinition } from './column.ts';

/** A column as SharePoint describes it; `lookup.list` is the name of the target among our lists, when it is one. */
export interface ColonneTrouvee
  extends Omit<Partial<ColumnDefinition>, 'name' | 'text' | 'choice' | 'number' | 'dateTime' | 'lookup'> {
  readonly name: string;
  readonly text?: { readonly allowMultipleLines?: boolean; readonly maxLength?: number; readonly textType?: string };
  readonly choice?: {
    readonly allowTextEntry?: boolean;
    readonly choices?: readonly string[];
    readonly displayAs?: string;
  };
  readonly number?: { readonly decimalPlaces?: string; readonly minimum?: number; readonly maximum?: number };
  readonly dateTime?: { readonly format?: string };
  readonly lookup?: { readonly list?: string; readonly allowMultipleValues?: boolean };
}

/** What may be changed of a column that exists: only ever wider. */
export type Elargissement = Partial<Omit<ColumnDefinition, 'name' | 'lookup' | 'boolean' | 'dateTime'>>;
