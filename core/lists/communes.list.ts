import { z } from 'zod';
import { codeInsee, siren } from '../identifiants/codes.ts';
import { ZONES_SCOLAIRES } from '../vocabulaires/territoires.ts';
import { booleen, choix, donnees, nombre, texte, textes } from './columns.ts';
import { defineList, type NewRow, type Row } from './list.ts';

/** Outline, [longitude, latitude], simplified; neighbours hold the same points along their border. */
const contour = z
  .array(z.tuple([z.number(), z.number()]).readonly())
  .min(3)
  .readonly();

export const communes = defineList({
  name: 'Communes',
  displayName: 'Communes du territoire',
  description: 'Le territoire que sert ce site. La commande « maillage territoire » l’écrit et le tient à jour.',
  finalite: 'Savoir quelles communes sont du territoire, et les montrer sur la carte.',
  columns: {
    nom: texte({ label: 'Commune', internal: 'Title', required: true }),
    insee: texte({ label: 'Code INSEE', required: true, unique: true, maxLength: 5, check: codeInsee }),
    millesime: nombre({
      label: 'Millésime',
      required: true,
      min: 2000,
      help: 'Année du code officiel géographique : les codes changent chaque 1er janvier.',
    }),
    departement: texte({ label: 'Code du département', required: true, maxLength: 3 }),
    region: texte({ label: 'Code de la région', required: true, maxLength: 3 }),
    epci: texte({ label: 'SIREN de l’intercommunalité', maxLength: 9, check: siren }),
    nomEpci: texte({ label: 'Intercommunalité' }),
    epciEntier: booleen({
      label: 'Intercommunalité entière',
      help: 'Oui quand toutes ses communes sont du territoire.',
    }),
    codesPostaux: textes({ label: 'Codes postaux', help: 'Un par ligne.' }),
    population: nombre({ label: 'Population totale', required: true, min: 0 }),
    zoneScolaire: choix({ label: 'Zone scolaire', values: ZONES_SCOLAIRES, required: true }),
    contour: donnees({ label: 'Contour', schema: contour }),
  },
});

/** One commune of the territory, without what the site adds to its row. */
export type NouvelleCommune = NewRow<typeof communes>;
export type LigneDeCommune = Row<typeof communes>;
