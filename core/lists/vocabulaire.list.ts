import { booleen, choix, texte, textes } from './columns.ts';
import { defineList, type NewRow, type Row } from './list.ts';

export const vocabulaire = defineList({
  name: 'Vocabulaire',
  displayName: 'Vocabulaire du territoire',
  description:
    'Les mots que la coordination ajoute ou corrige : sigles, mots de la vie courante, correspondances nationales.',
  columns: {
    terme: texte({ label: 'Terme', internal: 'Title', required: true }),
    genre: choix({
      label: 'Genre',
      values: ['Sigle', 'Mot courant', 'Thématique', 'Public'],
      required: true,
      indexed: true,
      help: 'Un sigle et ses formes longues ; un mot courant et ce qu’il désigne ; une thématique ou un public et ses codes nationaux.',
    }),
    formes: textes({
      label: 'Formes',
      help: 'Une forme longue, une thématique désignée ou un mot équivalent par ligne.',
    }),
    codes: textes({
      label: 'Codes data·inclusion',
      help: 'Un code de data·inclusion par ligne, pour une thématique ou un public.',
    }),
    horsUsage: booleen({ label: 'Hors d’usage' }),
  },
});

export type Mot = Row<typeof vocabulaire>;
export type NouveauMot = NewRow<typeof vocabulaire>;
