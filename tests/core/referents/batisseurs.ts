import { carnet, type NoteDeCarnet } from '../../../core/lists/carnet.list.ts';
import { journal, type LigneDeJournal } from '../../../core/lists/journal.list.ts';
import { type Referent, referents } from '../../../core/lists/referents.list.ts';
import type { Faits } from '../../../core/referents/faits.ts';
import { bati } from '../indicateurs/batisseurs.ts';

export const unReferent = bati<Referent>(referents, (id) => ({ cle: `theme-${id}`, thematique: 'Parentalité' }));

/** An account that prepared a rencontre. */
export const unActe = bati<LigneDeJournal>(journal, (id) => ({
  cle: `acte-${id}`,
  commande: 'creerRencontre',
  le: '2026-11-20T09:00:00Z',
  profil: 'coordination',
  auteur: 'oid-a.tid',
  liste: 'Rencontres',
  ligne: '1',
  resultat: 'Fait',
}));

export const uneNote = bati<NoteDeCarnet>(carnet, (id) => ({
  cle: `note-${id}`,
  rencontre: '1',
  observeeLe: '2026-11-20',
  texte: 'Les élus sont restés.',
  par: 'oid-a.tid',
}));

export const RIEN: Faits = {
  referents: [],
  structures: [],
  contacts: [],
  rencontres: [],
  participations: [],
  misesEnLien: [],
  suites: [],
  sondages: [],
  points: [],
  besoins: [],
  carnet: [],
  journal: [],
};
