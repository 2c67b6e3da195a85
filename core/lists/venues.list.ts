import { choix, instant, lien, texte } from './columns.ts';
import { defineList, type NewRow, type Row } from './list.ts';

export const venues = defineList({
  name: 'Venues',
  displayName: 'Venues à la porte',
  description:
    'Les structures hors de l’annuaire qui ont dit à la porte qu’elles étaient là, jusqu’à ce que la coordination décide.',
  personnel: true,
  finalite: 'Compter les structures venues sans invitation, et proposer de les ajouter à l’annuaire.',
  columns: {
    /** Made of the rencontre, the name and the commune: said again, it is one. */
    cle: texte({ label: 'Clé', internal: 'Title', required: true, unique: true }),
    rencontre: lien({ label: 'Rencontre', list: 'Rencontres', required: true, indexed: true }),
    nom: texte({
      personnelle: true,
      label: 'Nom dit à la porte',
      required: true,
      maxLength: 150,
      help: 'Celui d’une structure\u00A0; il peut porter celui d’une personne.',
    }),
    commune: texte({ label: 'Commune dite', maxLength: 100 }),
    diteLe: instant({ label: 'Dite le', required: true, indexed: true }),
    etat: choix({
      label: 'État',
      values: ['À examiner', 'Rattachée', 'Écartée'],
      required: true,
      indexed: true,
    }),
    /** The fiche that it turned out to be, or that was made for it. */
    structure: lien({ label: 'Structure', list: 'Structures', indexed: true }),
    decideeLe: instant({ label: 'Décidée le' }),
    decideePar: texte({ label: 'Décidée par', maxLength: 80, help: 'Identifiant de compte, jamais un nom.' }),
  },
});

export type Venue = Row<typeof venues>;
export type NouvelleVenue = NewRow<typeof venues>;
