import { choix, liens, texte } from './columns.ts';
import { empreinteDeLaDemande } from './empreinte-de-la-demande.ts';
import { defineList, type NewRow, type Row } from './list.ts';

/** Who reads a group beside the coordination: nobody, or the structures that are in it. */
export const LECTEURS_DE_GROUPE = ['Coordination', 'Membres'] as const;
export type LecteursDeGroupe = (typeof LECTEURS_DE_GROUPE)[number];

export const groupes = defineList({
  name: 'Groupes',
  displayName: 'Groupes de structures',
  description: 'Des structures que l’on réunit souvent, chacune avec sa place : noyau, ponctuel, informé.',
  finalite: 'Inviter de nouveau les mêmes structures, chacune à sa place, sans les rechercher.',
  columns: {
    nom: texte({ label: 'Groupe', internal: 'Title', required: true, maxLength: 120 }),
    /** Links, so that a merge of fiches follows here as anywhere. */
    noyau: liens({ label: 'Noyau', list: 'Structures' }),
    ponctuels: liens({ label: 'Ponctuels', list: 'Structures' }),
    informes: liens({ label: 'Informés', list: 'Structures' }),
    lecteurs: choix({
      label: 'Qui le voit',
      values: LECTEURS_DE_GROUPE,
      required: true,
      help: '« Membres » : les structures du groupe lisent son nom et qui en est.',
    }),
    cle: texte({
      label: 'Clé de création',
      maxLength: 64,
      unique: true,
      help: 'Empêche qu’une même demande crée deux groupes.',
    }),
    empreinte: empreinteDeLaDemande,
  },
});

export type Groupe = Row<typeof groupes>;
export type NouveauGroupe = NewRow<typeof groupes>;
