import { anneeCivile } from '../identifiants/codes.ts';
import { date, instant, lien, liens, texte } from './columns.ts';
import { defineList, type NewRow, type Patch, type Row } from './list.ts';

/** One row a structure and a year. Closed: what one says of another is read by nobody but as the network of all. */
export const interconnaissances = defineList({
  name: 'Interconnaissances',
  displayName: 'Interconnaissance',
  description:
    'Une fois par an, ce que chaque structure interrogée connaît de douze autres : inconnue, de nom, elle y oriente, elles travaillent ensemble.',
  finalite: 'Mesurer si les structures du territoire se connaissent, d’une année à l’autre.',
  columns: {
    /** The year, then the structure: it is asked once. */
    cle: texte({ label: 'Clé', internal: 'Title', required: true, unique: true }),
    // Longer than a year: the trial of the rights writes a word in every required column.
    annee: texte({ label: 'Année', required: true, maxLength: 7, indexed: true, check: anneeCivile }),
    structure: lien({ label: 'Structure', list: 'Structures', required: true, indexed: true }),
    cloture: date({
      label: 'Répond jusqu’au',
      required: true,
      help: 'Dernier jour pour répondre, ou changer sa réponse.',
    }),
    /** Links, so that a merge of fiches follows here as anywhere. */
    interrogees: liens({ label: 'Structures demandées', list: 'Structures' }),
    inconnues: liens({ label: 'Inconnues', list: 'Structures' }),
    deNom: liens({ label: 'Connues de nom', list: 'Structures' }),
    orientations: liens({ label: 'Elle y oriente', list: 'Structures' }),
    ensemble: liens({ label: 'Elles travaillent ensemble', list: 'Structures' }),
    reponduLe: instant({ label: 'Répondu le' }),
    demande: texte({
      label: 'Clé du lancement',
      maxLength: 64,
      help: 'La demande qui l’a interrogée : répétée, elle pose les mêmes questions.',
    }),
  },
});

export type Interconnaissance = Row<typeof interconnaissances>;
export type NouvelleInterconnaissance = NewRow<typeof interconnaissances>;
export type ModificationDInterconnaissance = Patch<typeof interconnaissances>;
