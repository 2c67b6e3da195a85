import type { ReponseDe } from '../../core/contrats/contrat.ts';
import { type Resultat, reussite } from '../../core/contrats/erreur.ts';
import type { lireRapportTeams } from '../../core/contrats/rencontres.ts';
import type { RapportTeams } from '../../core/presences/rapport-teams.ts';
import { rapprocherRapport } from '../../core/presences/rapprocher.ts';
import type { Depots } from '../hote/depots.ts';

/** The people of a report, matched with the annuaire, and one presence a structure; whichever way the report came. */
export async function proposerPresences(
  depots: Depots,
  rencontre: string,
  rapport: RapportTeams,
): Promise<Resultat<ReponseDe<typeof lireRapportTeams>>> {
  const [structures, contacts, participations] = await Promise.all([
    depots.structures.lire(),
    depots.contacts.lire(),
    depots.participations.lireOu('rencontre', rencontre),
  ]);
  return reussite(
    rapprocherRapport({
      rapport,
      structures: structures.items,
      contacts: contacts.items,
      participations: participations.items,
    }),
  );
}
