import { contacts } from '../../core/lists/contacts.list.ts';
import { diffusions } from '../../core/lists/diffusions.list.ts';
import { participations } from '../../core/lists/participations.list.ts';
import { rencontres } from '../../core/lists/rencontres.list.ts';
import { sollicitations } from '../../core/lists/sollicitations.list.ts';
import { structures } from '../../core/lists/structures.list.ts';
import type { ClientGraph } from '../../graph/client.ts';
import { garderLesListes } from '../../graph/listes-gardees.ts';
import type { Site } from '../../graph/site.ts';

/**
 * The lists that a campaign looks at, every five minutes for weeks: only what changed is read. Whole, they would be a
 * hundred megabytes a round for fifty thousand structures.
 */
export const ouvrirListesDeCampagne = (client: ClientGraph, site: Site) =>
  garderLesListes(client, site, { structures, contacts, sollicitations, participations, rencontres, diffusions }, [
    'structures',
    'contacts',
    'sollicitations',
    'participations',
  ]);
export type ListesDeCampagne = ReturnType<typeof ouvrirListesDeCampagne>;
