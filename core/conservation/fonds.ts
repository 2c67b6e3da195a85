import type { Besoin } from '../lists/besoins.list.ts';
import type { BrouillonDeCompteRendu } from '../lists/brouillons-de-compte-rendu.list.ts';
import type { NoteDeCarnet } from '../lists/carnet.list.ts';
import type { Contact } from '../lists/contacts.list.ts';
import type { Evaluation } from '../lists/evaluations.list.ts';
import type { Fusion } from '../lists/fusions.list.ts';
import type { LigneDeJournal } from '../lists/journal.list.ts';
import type { MiseEnLien } from '../lists/mises-en-lien.list.ts';
import type { NoteDeRelation } from '../lists/notes-de-relation.list.ts';
import type { Participation } from '../lists/participations.list.ts';
import type { Proposition } from '../lists/propositions.list.ts';
import type { RechercheGardee } from '../lists/recherches.list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import type { Sollicitation } from '../lists/sollicitations.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import type { Suite } from '../lists/suites.list.ts';
import type { Venue } from '../lists/venues.list.ts';
import type { Vote } from '../lists/votes.list.ts';

/** What the rules look at. */
export interface Fonds {
  readonly structures: readonly Structure[];
  readonly contacts: readonly Contact[];
  readonly sollicitations: readonly Sollicitation[];
  readonly propositions: readonly Proposition[];
  readonly fusions: readonly Fusion[];
  readonly journal: readonly LigneDeJournal[];
  readonly participations: readonly Participation[];
  readonly rencontres: readonly Rencontre[];
  readonly recherches: readonly RechercheGardee[];
  readonly misesEnLien: readonly MiseEnLien[];
  readonly carnet: readonly NoteDeCarnet[];
  readonly venues: readonly Venue[];
  readonly votes: readonly Vote[];
  readonly suites: readonly Suite[];
  readonly evaluations: readonly Evaluation[];
  readonly notesDeRelation: readonly NoteDeRelation[];
  readonly besoins: readonly Besoin[];
  readonly brouillonsDeCompteRendu: readonly BrouillonDeCompteRendu[];
}
