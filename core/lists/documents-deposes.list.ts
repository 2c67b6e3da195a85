import { instant, lien, texte } from './columns.ts';
import { defineList, type NewRow, type Row } from './list.ts';

/** The library says what there is; this says who brought it, and tells what is sent twice. A row without its file is nothing. */
export const documentsDeposes = defineList({
  name: 'DocumentsDeposes',
  displayName: 'Documents déposés',
  description: 'Qui a déposé chaque document d’une rencontre. Les fichiers sont dans la bibliothèque du site.',
  personnel: true,
  finalite: 'Savoir qui a déposé un document, et ne pas garder deux fois le même.',
  columns: {
    cle: texte({ label: 'Clé', internal: 'Title', required: true, unique: true }),
    rencontre: lien({ label: 'Rencontre', list: 'Rencontres', required: true, indexed: true }),
    nom: texte({ personnelle: true, label: 'Nom du fichier', required: true, maxLength: 160 }),
    empreinte: texte({ label: 'Empreinte du contenu', required: true, maxLength: 64 }),
    /** None: the coordination. */
    structure: lien({ label: 'Structure qui l’a déposé', list: 'Structures' }),
    deposeLe: instant({ label: 'Déposé le', required: true }),
  },
});

export type DocumentDepose = Row<typeof documentsDeposes>;
export type NouveauDocumentDepose = NewRow<typeof documentsDeposes>;
