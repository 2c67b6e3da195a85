import { z } from 'zod';
import { noteDePoint } from '../comptes-rendus/notes.ts';
import { donnees, lien, note, texte } from './columns.ts';
import { defineList, type Row } from './list.ts';

/** What is being written, until it is published: it then stands on the rencontre, and the row goes. */
export const brouillonsDeCompteRendu = defineList({
  name: 'BrouillonsDeCompteRendu',
  displayName: 'Brouillons de compte rendu',
  description: 'Les comptes rendus que l’on écrit ou que l’on approuve, un par rencontre, jusqu’à leur publication.',
  personnel: true,
  finalite: 'Écrire et faire approuver un compte rendu avant que tous le lisent.',
  columns: {
    /** The identifier of the rencontre. */
    cle: texte({ label: 'Clé', internal: 'Title', required: true, unique: true }),
    rencontre: lien({ label: 'Rencontre', list: 'Rencontres', required: true, indexed: true }),
    texte: note({ personnelle: true, label: 'Texte' }),
    version: texte({
      label: 'Écrit sur la version',
      help: 'Version de la rencontre sur laquelle ce texte a été écrit : tant qu’elle n’a pas changé, l’enregistrement n’est pas fini.',
    }),
    notes: donnees({ personnelle: true, label: 'Notes par point', schema: z.array(noteDePoint) }),
  },
});

export type BrouillonDeCompteRendu = Row<typeof brouillonsDeCompteRendu>;
