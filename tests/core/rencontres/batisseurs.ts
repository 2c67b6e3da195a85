import type { Contact } from '../../../core/lists/contacts.list.ts';
import type { PointPropose } from '../../../core/lists/points-ordre-du-jour.list.ts';
import type { Sollicitation } from '../../../core/lists/sollicitations.list.ts';

export { uneParticipation, uneRencontre, uneStructure, uneSuite } from '../indicateurs/batisseurs.ts';

type Valeurs<T> = Partial<Omit<T, 'eTag' | 'creeLe' | 'modifieLe'>>;

const identite = (id: string) => ({
  id,
  eTag: `"${id},1"`,
  creeLe: '2025-01-01T08:00:00Z',
  modifieLe: '2025-01-01T08:00:00Z',
});

/** A proposed point; everything of it is fictional. */
export const unPoint = (valeurs: Valeurs<PointPropose> = {}): PointPropose => ({
  titre: `Point ${valeurs.id ?? '1'}`,
  thematique: 'Parentalité',
  rencontre: undefined,
  structure: undefined,
  type: 'Échange',
  dureeMinutes: undefined,
  etat: 'Proposé',
  precisions: undefined,
  proposeLe: '2026-02-01T09:00:00Z',
  cle: undefined,
  empreinte: undefined,
  ...identite(valeurs.id ?? '1'),
  ...valeurs,
});

/** An invented person, at an example domain. */
export const unContact = (valeurs: Valeurs<Contact> = {}): Contact => ({
  nom: 'Camille Exemple',
  structure: '1',
  fonction: undefined,
  courriel: `contact${valeurs.id ?? '1'}@structure.example`,
  courrielEnEchec: undefined,
  telephone: undefined,
  principal: false,
  thematiques: [],
  visibilite: 'partenaires',
  oid: undefined,
  tid: undefined,
  contraintes: undefined,
  visibilites: undefined,
  informeLe: undefined,
  corrigeLe: undefined,
  sansRappel: false,
  opposition: false,
  dernierEchange: undefined,
  actif: true,
  cleCreation: undefined,
  empreinte: undefined,
  ...identite(valeurs.id ?? '1'),
  ...valeurs,
});

export const uneSollicitation = (valeurs: Valeurs<Sollicitation> = {}): Sollicitation => ({
  cle: 'fiche-s12-2026-06-01',
  nature: 'Confirmation de fiche',
  structure: '12',
  contact: undefined,
  rencontre: undefined,
  sondage: undefined,
  miseEnLien: undefined,
  diffusion: undefined,
  campagne: undefined,
  canal: 'Courriel',
  etat: 'Envoyée',
  depart: undefined,
  empreinteAdresse: undefined,
  empreinte: undefined,
  envoyeeLe: '2026-06-01T08:00:00Z',
  ouverteLe: undefined,
  reponduLe: undefined,
  issue: undefined,
  commentaire: undefined,
  expireLe: '2026-07-01T08:00:00Z',
  revoquee: false,
  ...identite(valeurs.id ?? '1'),
  ...valeurs,
});
