import { type Contact, contacts } from '../../../core/lists/contacts.list.ts';
import { type PointPropose, pointsOrdreDuJour } from '../../../core/lists/points-ordre-du-jour.list.ts';
import { type Sollicitation, sollicitations } from '../../../core/lists/sollicitations.list.ts';
import { bati } from '../indicateurs/batisseurs.ts';

export { uneParticipation, uneRencontre, uneStructure, uneSuite } from '../indicateurs/batisseurs.ts';

/** A proposed point; everything of it is fictional. */
export const unPoint = bati<PointPropose>(pointsOrdreDuJour, (id) => ({
  titre: `Point ${id}`,
  thematique: 'Parentalité',
  type: 'Échange',
  etat: 'Proposé',
  proposeLe: '2026-02-01T09:00:00Z',
}));

/** An invented person, at an example domain. */
export const unContact = bati<Contact>(contacts, (id) => ({
  nom: 'Camille Exemple',
  structure: '1',
  courriel: `contact${id}@structure.example`,
  visibilite: 'partenaires',
  actif: true,
}));

export const uneSollicitation = bati<Sollicitation>(sollicitations, () => ({
  cle: 'fiche-s12-2026-06-01',
  nature: 'Confirmation de fiche',
  structure: '12',
  canal: 'Courriel',
  etat: 'Envoyée',
  envoyeeLe: '2026-06-01T08:00:00Z',
  expireLe: '2026-07-01T08:00:00Z',
}));
