import { codeInsee } from '../identifiants/codes.ts';
import { PUBLICS, THEMATIQUES } from '../vocabulaires/thematiques.ts';
import { choix, date, lien, note, texte } from './columns.ts';
import { defineList, type NewRow, type Row } from './list.ts';

export const besoins = defineList({
  name: 'Besoins',
  displayName: 'Besoins relevés',
  description:
    'Les besoins entendus sur le terrain et les recherches restées sans réponse. Aucune donnée sur une personne.',
  finalite: 'Relever les besoins du territoire, sans aucune donnée sur une personne.',
  columns: {
    intitule: texte({ label: 'Besoin', internal: 'Title', required: true }),
    thematique: choix({ label: 'Thématique', values: THEMATIQUES, open: true, indexed: true }),
    public: choix({ label: 'Public', values: PUBLICS, open: true }),
    communeInsee: texte({ label: 'Code INSEE de la commune', maxLength: 5, indexed: true, check: codeInsee }),
    releveLe: date({ label: 'Relevé le', required: true, indexed: true }),
    origine: choix({
      label: 'Origine',
      values: ['Recherche sans réponse', 'Rencontre', 'Mise en lien', 'Terrain'],
      required: true,
    }),
    rencontre: lien({ label: 'Rencontre', list: 'Rencontres' }),
    structure: lien({ label: 'Structure qui le relève', list: 'Structures' }),
    etat: choix({ label: 'État', values: ['Ouvert', 'Pris en charge', 'Clos'], required: true, indexed: true }),
    precisions: note({ label: 'Précisions' }),
    cle: texte({ label: 'Clé', maxLength: 80, unique: true }),
  },
});

export type Besoin = Row<typeof besoins>;
export type NouveauBesoin = NewRow<typeof besoins>;
