import { z } from 'zod';
import {
  booleen,
  choix,
  choixMultiple,
  date,
  donnees,
  instant,
  lien,
  liens,
  nombre,
  note,
  texte,
  textes,
} from '../../../core/lists/columns.ts';
import { defineList } from '../../../core/lists/list.ts';

export const cibles = defineList({
  name: 'Cibles',
  displayName: 'Lignes visées',
  description: 'Une liste à laquelle une autre renvoie.',
  columns: { nom: texte({ label: 'Nom', internal: 'Title', required: true }) },
});

/** A list with a column of every kind. */
export const essais = defineList({
  name: 'Essais',
  displayName: 'Essais de colonnes',
  description: 'Une colonne de chaque sorte.',
  columns: {
    cle: texte({ label: 'Clé', internal: 'Title', required: true, unique: true }),
    ville: texte({ label: 'Ville', maxLength: 100, indexed: true }),
    texteLibre: note({ label: 'Texte libre' }),
    lignes: textes({ label: 'Lignes' }),
    reglage: donnees({ label: 'Réglage', schema: z.strictObject({ a: z.int(), b: z.array(z.string()) }) }),
    statut: choix({ label: 'Statut', values: ['actif', 'en sommeil', 'clos'], indexed: true }),
    format: choix({ label: 'Format', values: ['atelier', 'forum'], open: true }),
    themes: choixMultiple({ label: 'Thèmes', values: ['numérique', 'parentalité', 'santé'] }),
    nombre: nombre({ label: 'Nombre', min: 0, max: 1000 }),
    mesure: nombre({ label: 'Mesure', decimals: 2 }),
    actif: booleen({ label: 'Actif' }),
    jour: date({ label: 'Jour', indexed: true }),
    moment: instant({ label: 'Moment' }),
    cible: lien({ label: 'Cible', list: 'Cibles', indexed: true }),
    autres: liens({ label: 'Autres cibles', list: 'Cibles' }),
  },
});
