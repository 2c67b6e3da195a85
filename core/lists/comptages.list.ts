import { codeInsee } from '../identifiants/codes.ts';
import { TRANCHES_D_AGE } from '../vocabulaires/rencontres.ts';
import { booleen, choix, lien, nombre, texte } from './columns.ts';
import { defineList, type NewRow, type Row } from './list.ts';

export const comptages = defineList({
  name: 'Comptages',
  displayName: 'Comptages du public',
  description: 'Comptages anonymes à la porte : jamais de nom.',
  finalite: 'Compter le public reçu, sans aucun nom.',
  columns: {
    cle: texte({ label: 'Clé', internal: 'Title', required: true, unique: true }),
    rencontre: lien({ label: 'Rencontre', list: 'Rencontres', required: true, indexed: true }),
    communeInsee: texte({ label: 'Code INSEE de la commune', maxLength: 5, check: codeInsee }),
    millesimeCog: nombre({ label: 'Millésime des codes INSEE', min: 2016, max: 2100 }),
    trancheAge: choix({ label: 'Tranche d’âge', values: TRANCHES_D_AGE, required: true }),
    situation: texte({ label: 'Situation', maxLength: 100 }),
    premiereVenue: booleen({ label: 'Première venue' }),
    nombre: nombre({ label: 'Nombre de personnes', min: 0, max: 100_000, required: true }),
  },
});

export type Comptage = Row<typeof comptages>;
export type NouveauComptage = NewRow<typeof comptages>;
