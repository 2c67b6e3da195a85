import { z } from 'zod';
import { donnees, instant, texte } from './columns.ts';
import { defineList, type NewRow, type Row } from './list.ts';

export const modelesDImport = defineList({
  name: 'ModelesDImport',
  displayName: 'Modèles d’import',
  description:
    'La correspondance choisie pour les colonnes d’un fichier, retrouvée au prochain fichier qui a les mêmes titres.',
  finalite: 'Reprendre un import sans tout décrire de nouveau.',
  columns: {
    /** Fingerprint of the headings. */
    cle: texte({ label: 'Clé', internal: 'Title', required: true, unique: true }),
    nom: texte({ label: 'Nom', maxLength: 120 }),
    /** Field of `structures` by heading; null for a column left aside. */
    colonnes: donnees({ label: 'Colonnes', schema: z.record(z.string(), z.string().nullable()) }),
    utiliseLe: instant({ label: 'Utilisé le' }),
  },
});

export type ModeleDImport = Row<typeof modelesDImport>;
export type NouveauModeleDImport = NewRow<typeof modelesDImport>;
