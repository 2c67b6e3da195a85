import { booleen, date, lien, note, texte } from './columns.ts';
import { empreinteDeLaDemande } from './empreinte-de-la-demande.ts';
import { defineList, type NewRow, type Row } from './list.ts';

export const carnet = defineList({
  name: 'Carnet',
  displayName: 'Carnet de bord',
  description: 'Ce que qui organise a observé d’une rencontre, lu de son auteur et de la coordination.',
  personnel: true,
  finalite: 'Garder ce qui a été observé pendant une rencontre, pour préparer les suivantes.',
  columns: {
    cle: texte({ label: 'Clé', internal: 'Title', required: true, unique: true }),
    rencontre: lien({ label: 'Rencontre', list: 'Rencontres', required: true, indexed: true }),
    observeeLe: date({ label: 'Observée le', required: true }),
    texte: note({ personnelle: true, label: 'Observation' }),
    par: texte({
      personnelle: true,
      label: 'Écrite par',
      required: true,
      maxLength: 80,
      help: 'Identifiant de compte, jamais un nom.',
    }),
    /** Says whose it is once the role is taken back: the coordination then settles it. */
    parQuiCoorganise: booleen({ label: 'Écrite par qui co-organise' }),
    empreinte: empreinteDeLaDemande,
  },
});

export type NoteDeCarnet = Row<typeof carnet>;
export type NouvelleNoteDeCarnet = NewRow<typeof carnet>;
