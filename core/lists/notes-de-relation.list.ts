import { date, instant, lien, note, texte } from './columns.ts';
import { empreinteDeLaDemande } from './empreinte-de-la-demande.ts';
import { defineList, type NewRow, type Row } from './list.ts';

export const notesDeRelation = defineList({
  name: 'NotesDeRelation',
  displayName: 'Notes de relation',
  description: 'Ce qui s’est dit avec une structure, et quand la rappeler. Lu de la coordination seule.',
  personnel: true,
  finalite: 'Se souvenir de ce qui s’est dit avec une structure, et la rappeler au moment convenu.',
  columns: {
    cle: texte({ label: 'Clé', internal: 'Title', required: true, unique: true }),
    /** Not required: once its structure is gone, the note can still be read, and retention takes it away. */
    structure: lien({ label: 'Structure', list: 'Structures', indexed: true }),
    /** The person with whom one spoke: the note is then among their data. */
    contact: lien({ label: 'Personne', list: 'Contacts', indexed: true }),
    echangeLe: date({ label: 'Échange du', required: true }),
    texte: note({ personnelle: true, label: 'Note' }),
    rappelerLe: date({ label: 'Rappeler le' }),
    rappeleLe: instant({ label: 'Rappelée le', help: 'Vide tant que l’appel reste à faire.' }),
    par: texte({
      personnelle: true,
      label: 'Écrite par',
      required: true,
      maxLength: 80,
      indexed: true,
      help: 'Identifiant de compte, jamais un nom.',
    }),
    empreinte: empreinteDeLaDemande,
  },
});

export type NoteDeRelation = Row<typeof notesDeRelation>;
export type NouvelleNoteDeRelation = NewRow<typeof notesDeRelation>;
