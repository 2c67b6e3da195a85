import { booleen, date, note, texte, textes } from './columns.ts';
import { defineList, type NewRow, type Row } from './list.ts';

const PLAGES = 'Numéros de ligne des fiches, une suite par ligne : 12 ou 12-40.';

export const recherches = defineList({
  name: 'Recherches',
  displayName: 'Recherches gardées',
  description: 'Les recherches que chacun garde, pour être prévenu quand une nouvelle structure y répond.',
  personnel: true,
  finalite: 'Prévenir une personne quand une structure répond à une recherche qu’elle a gardée.',
  columns: {
    cle: texte({ label: 'Clé', internal: 'Title', required: true, unique: true }),
    nom: texte({ personnelle: true, label: 'Nom', required: true, maxLength: 120 }),
    auteur: texte({
      personnelle: true,
      label: 'Gardée par',
      maxLength: 80,
      required: true,
      indexed: true,
      help: 'Identifiant de compte, jamais un nom.',
    }),
    /** The search as its address says it. */
    criteres: note({ personnelle: true, label: 'Critères' }),
    vues: textes({ label: 'Fiches déjà vues', help: PLAGES }),
    vueLe: date({ label: 'Vue le' }),
    parCourriel: booleen({ label: 'Prévenir par courriel' }),
    annoncees: textes({ label: 'Fiches déjà annoncées par courriel', help: PLAGES }),
  },
});

export type RechercheGardee = Row<typeof recherches>;
export type NouvelleRechercheGardee = NewRow<typeof recherches>;
