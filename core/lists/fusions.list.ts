import { z } from 'zod';
import { choix, donnees, instant, texte } from './columns.ts';
import { defineList, type NewRow, type Row } from './list.ts';

export const fusions = defineList({
  name: 'Fusions',
  displayName: 'Fusions de fiches',
  description: 'Chaque fusion de deux fiches, avec ce qui permet de l’annuler exactement.',
  personnel: true,
  columns: {
    cle: texte({ label: 'Clé', internal: 'Title', required: true, unique: true }),
    // Identifiers, not links: what a merge did is history, and must not follow a later merge.
    survivante: texte({ label: 'Ligne de la fiche gardée', maxLength: 12, required: true, indexed: true }),
    absorbee: texte({ label: 'Ligne de la fiche absorbée', maxLength: 12, required: true, indexed: true }),
    etat: choix({ label: 'État', values: ['En cours', 'Faite', 'Annulée'], required: true, indexed: true }),
    faiteLe: instant({ label: 'Faite le', required: true, indexed: true }),
    annuleeLe: instant({ label: 'Annulée le' }),
    /** The operations, in their order. */
    operations: donnees({ label: 'Opérations', schema: z.array(z.unknown()) }),
  },
});

export type Fusion = Row<typeof fusions>;
export type NouvelleFusion = NewRow<typeof fusions>;
