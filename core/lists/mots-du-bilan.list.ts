import { colonneDuMot } from '../bilan/mots.ts';
import { anneeCivile } from '../identifiants/codes.ts';
import { donnees, lien, note, texte } from './columns.ts';
import { defineList, type NewRow, type Patch, type Row } from './list.ts';
import { provenanceDesValeurs } from './provenance-des-valeurs.ts';

/** One row a year for each action, and one for the plan. Closed: it is read through the bilan that it enters. */
export const motsDuBilan = defineList({
  name: 'MotsDuBilan',
  displayName: 'Mots du bilan',
  description: 'Ce que seule une personne peut dire d’une action, ou du plan, pour le bilan d’une année.',
  finalite: 'Écrire le bilan annuel du plan.',
  columns: {
    /** The year, then the action or the plan: two people who speak first meet there. */
    cle: texte({ label: 'Clé', internal: 'Title', required: true, unique: true }),
    // Longer than a year: the trial of the rights writes a word in every required column.
    annee: texte({ label: 'Année', required: true, maxLength: 7, indexed: true, check: anneeCivile }),
    ficheAction: lien({ label: 'Fiche action', list: 'FichesAction', indexed: true }),
    plan: texte({ label: 'Plan', maxLength: 120 }),
    difficultes: note(colonneDuMot('difficultes')),
    effets: note(colonneDuMot('effets')),
    perspectives: note(colonneDuMot('perspectives')),
    pertinence: note(colonneDuMot('pertinence')),
    moyens: note(colonneDuMot('moyens')),
    enseignements: note(colonneDuMot('enseignements')),
    aDecider: note(colonneDuMot('aDecider')),
    /** By whom: « coordination », or the number of a structure; never an account. */
    provenance: donnees({ label: 'Provenance des valeurs', schema: provenanceDesValeurs }),
  },
});

export type MotsDits = Row<typeof motsDuBilan>;
export type NouveauxMots = NewRow<typeof motsDuBilan>;
export type ModificationDeMots = Patch<typeof motsDuBilan>;
