import { ETATS_DE_POINT, TYPES_DE_POINT } from '../vocabulaires/rencontres.ts';
import { THEMATIQUES } from '../vocabulaires/thematiques.ts';
import { choix, instant, lien, nombre, note, texte } from './columns.ts';
import { empreinteDeLaDemande } from './empreinte-de-la-demande.ts';
import { defineList, type NewRow, type Row } from './list.ts';

export const pointsOrdreDuJour = defineList({
  name: 'PointsOrdreDuJour',
  displayName: 'Points proposés',
  description: 'Les points que les partenaires proposent pour un ordre du jour.',
  finalite: 'Établir l’ordre du jour à partir de ce que les partenaires proposent.',
  columns: {
    titre: texte({ label: 'Titre', internal: 'Title', required: true }),
    thematique: choix({ label: 'Thématique', values: THEMATIQUES, open: true, required: true, indexed: true }),
    rencontre: lien({ label: 'Rencontre', list: 'Rencontres', indexed: true }),
    structure: lien({ label: 'Proposé par', list: 'Structures' }),
    type: choix({ label: 'Type', values: TYPES_DE_POINT, required: true }),
    dureeMinutes: nombre({ label: 'Durée souhaitée en minutes', min: 5, max: 240 }),
    etat: choix({ label: 'État', values: ETATS_DE_POINT, required: true, indexed: true }),
    precisions: note({ label: 'Précisions' }),
    proposeLe: instant({ label: 'Proposé le', indexed: true }),
    cle: texte({ label: 'Clé', maxLength: 64, unique: true, help: 'Empêche qu’une même demande crée deux points.' }),
    empreinte: empreinteDeLaDemande,
  },
});

export type PointPropose = Row<typeof pointsOrdreDuJour>;
export type NouveauPoint = NewRow<typeof pointsOrdreDuJour>;
