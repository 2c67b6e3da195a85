import { codeInsee } from '../identifiants/codes.ts';
import {
  FACONS_DE_CONNAITRE,
  FACONS_DE_VENIR,
  SEXES_DU_PUBLIC,
  SOURCES_DE_COMPTAGE,
  TRANCHES_D_AGE,
} from '../vocabulaires/rencontres.ts';
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
    sexe: choix({ label: 'Sexe', values: SEXES_DU_PUBLIC }),
    premiereVenue: booleen({ label: 'Première venue' }),
    venueDite: booleen({
      label: 'Première venue demandée',
      help: 'Sans cela, « non » veut dire que l’on ne sait pas.',
    }),
    connuPar: choix({ label: 'Comment la rencontre a été connue', values: FACONS_DE_CONNAITRE }),
    venuPar: choix({ label: 'Moyen de venir', values: FACONS_DE_VENIR }),
    source: choix({
      label: 'Source du comptage',
      values: SOURCES_DE_COMPTAGE,
      help: 'Le papier l’emporte sur la porte ; les deux sont gardés.',
    }),
    /** One phone, one evening: its count is kept apart, so that two of them add up. */
    releve: texte({ label: 'Relevé', maxLength: 64, help: 'Au hasard : ne désigne personne.' }),
    /** What the phone had reached when it sent this: an older state that arrives late changes nothing. */
    rang: nombre({ label: 'Rang du relevé', min: 0, max: 1_000_000 }),
    nombre: nombre({ label: 'Nombre de personnes', min: 0, max: 100_000, required: true }),
  },
});

export type Comptage = Row<typeof comptages>;
export type NouveauComptage = NewRow<typeof comptages>;
