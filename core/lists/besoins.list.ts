import { codeInsee } from '../identifiants/codes.ts';
import { ETATS_DE_BESOIN, ORIGINES_DE_BESOIN } from '../vocabulaires/besoins.ts';
import { PUBLICS, THEMATIQUES } from '../vocabulaires/thematiques.ts';
import { choix, date, lien, liens, note, texte } from './columns.ts';
import { empreinteDeLaDemande } from './empreinte-de-la-demande.ts';
import { defineList, type NewRow, type Patch, type Row } from './list.ts';

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
      values: ORIGINES_DE_BESOIN,
      required: true,
    }),
    rencontre: lien({ label: 'Rencontre', list: 'Rencontres' }),
    structure: lien({ label: 'Structure qui le relève', list: 'Structures' }),
    etat: choix({ label: 'État', values: ETATS_DE_BESOIN, required: true, indexed: true }),
    precisions: note({ label: 'Précisions' }),
    misesEnLien: liens({ label: 'Mises en lien faites pour ce besoin', list: 'MisesEnLien' }),
    relieLe: date({ label: 'Mis en relation le', help: 'Le jour de sa première mise en lien.' }),
    points: liens({ label: 'Points d’ordre du jour proposés pour ce besoin', list: 'PointsOrdreDuJour' }),
    fichesAction: liens({ label: 'Fiches action nées de ce besoin', list: 'FichesAction' }),
    groupes: liens({ label: 'Groupes réunis pour ce besoin', list: 'Groupes' }),
    reuniLe: date({
      label: 'Réuni avec des structures le',
      help: 'Le jour où un projet né de ce besoin a réuni des structures.',
    }),
    closLe: date({ label: 'Clos le' }),
    devenu: note({ label: 'Ce qu’il est devenu' }),
    cle: texte({ label: 'Clé', maxLength: 80, unique: true }),
    empreinte: empreinteDeLaDemande,
  },
});

export type Besoin = Row<typeof besoins>;
export type NouveauBesoin = NewRow<typeof besoins>;
export type ModificationDeBesoin = Patch<typeof besoins>;
