import { SECTIONS_DE_FICHE, TYPES_DE_STRUCTURE } from '../vocabulaires/structures.ts';
import { choix, choixMultiple, date, nombre, note, texte, textes } from './columns.ts';
import { defineList, type NewRow, type Row } from './list.ts';

export const campagnes = defineList({
  name: 'Campagnes',
  displayName: 'Campagnes de mise à jour',
  description: 'Les campagnes de mise à jour de l’annuaire, celle de l’été comprise.',
  columns: {
    titre: texte({ label: 'Titre', internal: 'Title', required: true }),
    etat: choix({
      label: 'État',
      values: ['Préparation', 'En cours', 'Terminée', 'Annulée'],
      required: true,
      indexed: true,
    }),
    debut: date({ label: 'Début', required: true, indexed: true }),
    fin: date({ label: 'Fin', required: true }),
    communes: textes({ label: 'Codes INSEE des communes' }),
    types: choixMultiple({ label: 'Types de structure', values: TYPES_DE_STRUCTURE, open: true }),
    sections: choixMultiple({
      label: 'Sections à vérifier',
      values: SECTIONS_DE_FICHE,
    }),
    plafondRelances: nombre({ label: 'Relances au plus par personne', min: 0, max: 5 }),
    message: note({ label: 'Message' }),
  },
});

export type Campagne = Row<typeof campagnes>;
export type NouvelleCampagne = NewRow<typeof campagnes>;
