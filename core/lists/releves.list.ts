import { z } from 'zod';
import { mois } from '../identifiants/codes.ts';
import { actionDeSynthese, faitsDeSynthese } from '../indicateurs/synthese.ts';
import { choix, donnees, instant, nombre, note, texte } from './columns.ts';
import { defineList, type NewRow, type Row } from './list.ts';

/** What a month is kept with, besides its indicators. */
const faits = z.strictObject({ territoire: z.string(), faits: faitsDeSynthese, avertissements: z.array(z.string()) });
const actions = z.array(actionDeSynthese);

export const releves = defineList({
  name: 'Releves',
  displayName: 'Relevés du mois',
  description:
    'Les chiffres d’un mois terminé, tels qu’à sa clôture. Une correction ajoute une ligne : les premiers restent.',
  finalite: 'Garder les chiffres d’un mois terminé, pour que ce qui a été publié ne change plus.',
  personnel: true,
  columns: {
    /** `AAAA-MM|version`, unique: of two executions that keep the same month, one writes. */
    cle: texte({ label: 'Clé', internal: 'Title', required: true, unique: true }),
    mois: texte({ label: 'Mois', required: true, maxLength: 7, indexed: true, check: mois }),
    version: nombre({ label: 'Version', min: 1, required: true }),
    arreteLe: instant({ label: 'Arrêté le', required: true }),
    origine: choix({ label: 'Origine', values: ['Clôture', 'Publication', 'Correction'], required: true }),
    motif: note({ label: 'Motif de la correction' }),
    par: texte({
      personnelle: true,
      label: 'Corrigé par',
      maxLength: 80,
      help: 'Identifiant du compte, jamais un nom.',
    }),
    faits: donnees({ label: 'Faits du mois', schema: faits }),
    // A note column holds 60 000 characters: the indicators are shared between three.
    actions: donnees({ label: 'Indicateurs', schema: actions }),
    actionsSuite: donnees({ label: 'Indicateurs (suite)', schema: actions }),
    actionsFin: donnees({ label: 'Indicateurs (fin)', schema: actions }),
  },
});

export type Releve = Row<typeof releves>;
export type NouveauReleve = NewRow<typeof releves>;
