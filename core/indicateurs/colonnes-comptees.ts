import { onlyColumns } from '../lists/list.ts';
import { participations } from '../lists/participations.list.ts';
import { passages } from '../lists/passages.list.ts';
import type { RowOf } from '../lists/row-reader.ts';
import { structures } from '../lists/structures.list.ts';

/** Of the longest lists, the columns that some indicator is counted from: the others are not read. */
export const participationsComptees = onlyColumns(participations, [
  'rencontre',
  'structure',
  'contact',
  'statut',
  'role',
  'coorganise',
  'organisateur',
  'personnes',
  'sansInvitation',
  'invitationPasAvant',
  'inviteeLe',
  'reponse',
  'manqueLu',
]);
export type ParticipationComptee = RowOf<typeof participationsComptees>;

/** Never its box. */
export const passagesComptes = onlyColumns(passages, ['rencontre', 'annee', 'resultat']);
export type PassageCompte = RowOf<typeof passagesComptes>;

/** With what says whether its name tells a protected address: a decision that is late names its structure. */
export const structuresComptees = onlyColumns(structures, [
  'nom',
  'type',
  'statut',
  'siret',
  'rna',
  'finess',
  'thematiques',
  'adresse',
  'commune',
  'communeInsee',
  'adresseProtegee',
  'recenseeLe',
  'verifieeLe',
  'verifieePar',
  'verificationsPassees',
  'cadence',
  'referent',
  'binome',
  'visibilites',
]);
export type StructureComptee = RowOf<typeof structuresComptees>;
