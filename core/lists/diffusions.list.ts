import { choix, date, lien, nombre, texte } from './columns.ts';
import { defineList, type NewRow, type Row } from './list.ts';

export const diffusions = defineList({
  name: 'Diffusions',
  displayName: 'Diffusions',
  description: 'Chaque remise de l’annuaire ou d’une fiche à une structure réceptrice.',
  columns: {
    objet: texte({ label: 'Objet', internal: 'Title', required: true }),
    structure: lien({ label: 'Structure réceptrice', list: 'Structures', indexed: true }),
    canal: choix({
      label: 'Canal',
      values: ['Courriel', 'Papier', 'Teams', 'Site internet', 'Export'],
      required: true,
      indexed: true,
    }),
    diffuseeLe: date({ label: 'Diffusée le', required: true, indexed: true }),
    exemplaires: nombre({ label: 'Nombre d’exemplaires ou d’envois', min: 1, required: true }),
    fiches: nombre({ label: 'Nombre de fiches', min: 0 }),
    cle: texte({ label: 'Clé', maxLength: 80, unique: true }),
  },
});

export type Diffusion = Row<typeof diffusions>;
export type NouvelleDiffusion = NewRow<typeof diffusions>;
