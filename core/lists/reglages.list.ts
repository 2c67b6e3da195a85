import { note, texte } from './columns.ts';
import { defineList, type NewRow, type Row } from './list.ts';

export const reglages = defineList({
  name: 'Reglages',
  displayName: 'Réglages',
  description:
    'Ce que la coordination règle elle-même : une clé, une valeur. Une valeur fausse est signalée et la dernière bonne reste en vigueur.',
  finalite: 'Régler l’application.',
  columns: {
    cle: texte({ label: 'Réglage', internal: 'Title', required: true, unique: true, maxLength: 80 }),
    valeur: note({ label: 'Valeur' }),
    derniereBonne: note({ label: 'Dernière valeur valable' }),
    aide: note({ label: 'Explication' }),
    probleme: note({ label: 'Ce qui ne va pas' }),
  },
});

export type Reglage = Row<typeof reglages>;
export type NouveauReglage = NewRow<typeof reglages>;
