import { codeInsee } from '../identifiants/codes.ts';
import { PUBLICS, THEMATIQUES } from '../vocabulaires/thematiques.ts';
import { choix, date, lien, note, texte } from './columns.ts';
import { defineList, type NewRow, type Row } from './list.ts';

export const misesEnLien = defineList({
  name: 'MisesEnLien',
  displayName: 'Mises en lien',
  description: 'Qui a été mis en lien avec qui, pour quel besoin. Aucune donnée sur le bénéficiaire.',
  columns: {
    cle: texte({ label: 'Clé', internal: 'Title', required: true, unique: true }),
    demandeur: lien({ label: 'Structure qui demande', list: 'Structures', required: true, indexed: true }),
    destinataire: lien({
      label: 'Structure vers laquelle on oriente',
      list: 'Structures',
      required: true,
      indexed: true,
    }),
    thematique: choix({ label: 'Thématique', values: THEMATIQUES, open: true, required: true, indexed: true }),
    public: choix({ label: 'Public', values: PUBLICS, open: true }),
    communeInsee: texte({ label: 'Code INSEE de la commune', maxLength: 5, check: codeInsee }),
    faiteLe: date({ label: 'Faite le', required: true, indexed: true }),
    etat: choix({
      label: 'État',
      values: ['Envoyée', 'Aboutie', 'Refusée', 'Sans réponse'],
      required: true,
      indexed: true,
    }),
    clotureeLe: date({ label: 'Clôturée le' }),
    pertinente: choix({ label: 'Pertinente', values: ['Oui', 'En partie', 'Non'] }),
    commentaire: note({ label: 'Commentaire' }),
  },
});

export type MiseEnLien = Row<typeof misesEnLien>;
export type NouvelleMiseEnLien = NewRow<typeof misesEnLien>;
