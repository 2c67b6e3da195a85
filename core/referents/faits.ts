import type { Besoin } from '../lists/besoins.list.ts';
import type { NoteDeCarnet } from '../lists/carnet.list.ts';
import type { Contact } from '../lists/contacts.list.ts';
import type { LigneDeJournal } from '../lists/journal.list.ts';
import type { MiseEnLien } from '../lists/mises-en-lien.list.ts';
import type { Participation } from '../lists/participations.list.ts';
import type { PointPropose } from '../lists/points-ordre-du-jour.list.ts';
import type { Referent } from '../lists/referents.list.ts';
import type { Rencontre } from '../lists/rencontres.list.ts';
import type { Sondage } from '../lists/sondages.list.ts';
import type { Structure } from '../lists/structures.list.ts';
import type { Suite } from '../lists/suites.list.ts';

/** What tells who follows what: the rows as they are. */
export interface Faits {
  readonly referents: readonly Referent[];
  /** What tells of the communes is read where they are told of. */
  readonly structures: readonly (Pick<Structure, 'id' | 'nom' | 'statut' | 'thematiques' | 'referent' | 'binome'> &
    Partial<Pick<Structure, 'commune' | 'communeInsee'>>)[];
  readonly contacts: readonly Contact[];
  readonly rencontres: readonly Rencontre[];
  readonly participations: readonly Pick<
    Participation,
    'id' | 'rencontre' | 'structure' | 'contact' | 'statut' | 'organisateur'
  >[];
  readonly misesEnLien: readonly MiseEnLien[];
  readonly suites: readonly Suite[];
  readonly sondages: readonly Sondage[];
  readonly points: readonly PointPropose[];
  readonly besoins: readonly Besoin[];
  readonly carnet: readonly NoteDeCarnet[];
  /** Those of the last twelve months at least, as far as they are kept. */
  readonly journal: readonly LigneDeJournal[];
}
