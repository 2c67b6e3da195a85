import { anneeCivile } from '../identifiants/codes.ts';
import { resultatDePassage } from '../passages/resultat.ts';
import { choix, donnees, lien, note, texte } from './columns.ts';
import { defineList, type Patch, type Row } from './list.ts';

/** One row a sitting at which somebody gave a code. Closed, and its box is read by nobody: see ADR 0052. */
export const passages = defineList({
  name: 'Passages',
  displayName: 'Codes de passage',
  description:
    'Ce que disent, séance par séance, les codes donnés par le public : des bornes, jamais un code ni une personne.',
  finalite: 'Savoir si le public revient, sans savoir qui est venu.',
  personnel: true,
  columns: {
    cle: texte({ label: 'Clé', internal: 'Title', required: true, unique: true }),
    rencontre: lien({ label: 'Rencontre', list: 'Rencontres', required: true, indexed: true }),
    // Longer than a year: the trial of the rights writes a word in every required column.
    annee: texte({ label: 'Année', required: true, maxLength: 7, indexed: true, check: anneeCivile }),
    etat: choix({ label: 'État', values: ['Ouverte', 'Close'], required: true, indexed: true }),
    urne: note({
      personnelle: true,
      label: 'Urne scellée',
      help: 'Illisible, et vidée en janvier. Ne pas modifier.',
    }),
    resultat: donnees({ label: 'Bornes', schema: resultatDePassage }),
  },
});

export type Passage = Row<typeof passages>;
export type ModificationDePassage = Patch<typeof passages>;
