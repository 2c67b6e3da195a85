import type { NoteDeRelation } from '../../../core/lists/notes-de-relation.list.ts';

/** A note of an exchange of 12 November with structure 1. */
export const uneNote = (valeurs: Partial<NoteDeRelation> = {}): NoteDeRelation => ({
  id: '1',
  eTag: '"1,1"',
  creeLe: '2026-11-12T09:00:00Z',
  modifieLe: '2026-11-12T09:00:00Z',
  cle: `note-${valeurs.id ?? '1'}`,
  structure: '1',
  contact: undefined,
  echangeLe: '2026-11-12',
  texte: 'Rappeler en janvier.',
  rappelerLe: undefined,
  rappeleLe: undefined,
  par: 'elle.ici',
  empreinte: undefined,
  ...valeurs,
});
