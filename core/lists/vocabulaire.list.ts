import { z } from 'zod';
import { booleen, choix, donnees, note, texte, textes } from './columns.ts';
import { defineList, type NewRow, type Row } from './list.ts';

export const GENRES_DE_MOT = ['Sigle', 'Mot courant', 'Thématique', 'Public'] as const;
/** The kinds of words that rows carry: the others only serve the search. */
export const GENRES_PORTES = ['Thématique', 'Public'] as const satisfies readonly (typeof GENRES_DE_MOT)[number][];
export type GenrePorte = (typeof GENRES_PORTES)[number];
export const estPorte = (genre: (typeof GENRES_DE_MOT)[number]): genre is GenrePorte =>
  GENRES_PORTES.some((porte) => porte === genre);

/** What a row said when it was last right. */
const bonneVersion = z.strictObject({
  formes: z.array(z.string()).readonly(),
  codes: z.array(z.string()).readonly(),
  horsUsage: z.boolean(),
});

export const vocabulaire = defineList({
  name: 'Vocabulaire',
  displayName: 'Vocabulaire du territoire',
  description:
    'Les mots que la coordination ajoute ou corrige : sigles, mots de la vie courante, correspondances nationales.',
  finalite: 'Adapter la recherche aux mots du territoire.',
  columns: {
    terme: texte({ label: 'Terme', internal: 'Title', required: true }),
    genre: choix({
      label: 'Genre',
      values: GENRES_DE_MOT,
      required: true,
      indexed: true,
      help: 'Un sigle et ses formes longues ; un mot courant et ce qu’il désigne ; une thématique ou un public et ses codes nationaux.',
    }),
    formes: textes({
      label: 'Formes',
      help: 'Une par ligne. Pour un sigle, ses formes longues ; pour un mot courant, les mots des fiches qu’il désigne ; pour une thématique ou un public, les mots courants qui y mènent.',
    }),
    codes: textes({
      label: 'Codes data·inclusion',
      help: 'Un code de data·inclusion par ligne, pour une thématique ou un public.',
    }),
    horsUsage: booleen({ label: 'Hors d’usage' }),
    derniereBonne: donnees({ label: 'Dernière version valable', schema: bonneVersion }),
    probleme: note({ label: 'Ce qui ne va pas' }),
  },
});

export type Mot = Row<typeof vocabulaire>;
export type NouveauMot = NewRow<typeof vocabulaire>;
